import { type CardParts, RichText, StatusBadge } from '@fairway/kit-react';
import { type Heard, unheard } from '../status/heard';
import type { Translate } from '../translations';
import { sourceFaultSentence } from '../words/sourceFault';

/** A card that found nothing while not all sources were heard, or the catalog not read: what is not known, and why. */
export function notAllHeardParts(
  sentence: string,
  { sources, linksAsOf }: Heard,
  t: Translate,
): CardParts {
  const reasons = sources.length
    ? unheard(sources).map(source => sourceFaultSentence(source, t))
    : [t('source.none')];
  if (!linksAsOf) reasons.push(t('catalog.notRead'));
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
        <RichText text={[sentence, ...reasons.map(unbold)].join(' ')} />
      </div>
    ),
  };
}

/** Only what is not known stands out; its reasons follow. */
function unbold(text: string): string {
  return text.replaceAll('**', '');
}
