import type { SourceStatus } from '@fairway/contracts';
import type { Translate } from '../../translations';

/** `2 sources`, or `3 of 4 sources` where one does not answer. */
export function sourcesWords(sources: SourceStatus[], t: Translate): string {
  const ok = sources.filter(({ state }) => state === 'ok').length;
  return ok === sources.length
    ? t('rollup.sources', { count: sources.length })
    : t('rollup.sourcesOk', {
        ok: String(ok),
        total: String(sources.length),
      });
}
