import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';
import { LiveCard, type SectionProps } from '../ArgoCdContent/LiveCard';
import { CompositionBody } from './CompositionBody';

/** What made an application, and what it is made of. */
export function CompositionCard({ application, busy }: SectionProps) {
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <LiveCard
      title={t('composition.title')}
      about="composition"
      application={application}
      busy={busy}
      load={signal =>
        api.composition({ application: application.ref }, { signal })
      }
      failed={t('composition.failed')}
      render={composition => ({
        body: (
          <CompositionBody composition={composition} name={application.name} />
        ),
      })}
    />
  );
}
