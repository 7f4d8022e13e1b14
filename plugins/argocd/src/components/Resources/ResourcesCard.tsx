import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';
import { LiveCard, type SectionProps } from '../ArgoCdContent/LiveCard';
import { ResourcesBody } from './ResourcesBody';

/** The objects of an application, below their owners, with their events. */
export function ResourcesCard({ application, busy }: SectionProps) {
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <LiveCard
      title={t('resources.title')}
      about="resources"
      application={application}
      busy={busy}
      load={signal =>
        api.resources({ application: application.ref }, { signal })
      }
      failed={t('resources.failed')}
      render={({ resources, truncated }) =>
        resources.length === 0
          ? { body: <div>{t('resources.none')}</div> }
          : {
              subline: t('resources.subline', { count: resources.length }),
              body: (
                <ResourcesBody
                  application={application}
                  resources={resources}
                  truncated={truncated}
                />
              ),
            }
      }
    />
  );
}
