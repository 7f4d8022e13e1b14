import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourcesTable } from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';

const COUNTED = [
  'applications',
  'clusters',
  'kustomizations',
  'helmReleases',
  'rollouts',
  'canaries',
] as const;

function isCounted(what: string): what is (typeof COUNTED)[number] {
  return COUNTED.some(one => one === what);
}

/** Every Argo CD, and every cluster, with its state. */
export function ArgoCdSources() {
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <SourcesTable
      load={signal => api.sources({}, { signal })}
      none={t('source.none')}
      failed={t('card.failed')}
      countWords={(what, count) => {
        if (what === 'tools') return t('sources.noTools');
        return isCounted(what) ? t(`sources.${what}`, { count }) : undefined;
      }}
    />
  );
}
