import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import { RichText } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { sourceFaultSentence } from '../../words/sourceFault';

/** No SLO was found, but not all sources were heard: then "not linked" would be a guess. */
export function LinkNotKnown(props: { name: string; sources: SourceStatus[] }) {
  const { name, sources } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const reasons = sources.length
    ? unheard(sources).map(source => sourceFaultSentence(source, t))
    : [t('source.none')];
  return (
    <div>
      <RichText
        text={[t('unlinked.notKnown', { name }), ...reasons].join(' ')}
      />
    </div>
  );
}

/** Sources whose SLOs may be missing from the answer. A stale source still shows its last ones. */
export function unheard(sources: SourceStatus[]): SourceStatus[] {
  return sources.filter(
    ({ state, asOf }) => state !== 'ok' && asOf === undefined,
  );
}
