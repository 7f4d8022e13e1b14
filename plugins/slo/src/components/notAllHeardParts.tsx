import type { SourceStatus } from '@fairway/contracts';
import { type CardParts, RichText, StatusBadge } from '@fairway/kit-react';
import { unheard } from '../status/heard';
import type { Translate } from '../translations';
import { sourceFaultSentence } from '../words/sourceFault';

/** A card that found nothing while not all sources were heard: what is not known, and why. */
export function notAllHeardParts(
  sentence: string,
  sources: SourceStatus[],
  t: Translate,
): CardParts {
  const reasons = sources.length
    ? unheard(sources).map(source => sourceFaultSentence(source, t))
    : [t('source.none')];
  return {
    badge: (
      <StatusBadge
        tone="unk"
        icon="unknown"
        label={t('unlinked.notKnownBadge')}
      />
    ),
    body: (
      <div>
        <RichText text={[sentence, ...reasons].join(' ')} />
      </div>
    ),
  };
}
