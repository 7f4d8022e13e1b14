import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourcesTable } from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';

/** Every Argo CD with its state. */
export function ArgoCdSources() {
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <SourcesTable
      load={signal => api.sources({}, { signal })}
      none={t('source.none')}
      failed={t('card.failed')}
      countWords={(what, count) =>
        what === 'applications' || what === 'clusters'
          ? t(`sources.${what}`, { count })
          : undefined
      }
    />
  );
}
