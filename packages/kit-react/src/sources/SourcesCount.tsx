import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import { kitTranslationRef } from '../translations';

/**
 * `2 sources`, or `3 of 4 sources` where one does not answer.
 *
 * @public
 */
export function SourcesCount({ sources }: { sources: SourceStatus[] }) {
  const { t } = useTranslationRef(kitTranslationRef);
  const ok = sources.filter(({ state }) => state === 'ok').length;
  return (
    <>
      {ok === sources.length
        ? t('sources.count', { count: sources.length })
        : t('sources.countOk', {
            ok: String(ok),
            total: String(sources.length),
          })}
    </>
  );
}
