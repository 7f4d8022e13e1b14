import { isKnown, unknown } from '@fairway/contracts';
import type { SloExplanation } from '@fairway/contracts/slo';

type Terms = SloExplanation['terms'];

/**
 * The terms of a formula, so that it holds as it is written: counts of old events beside a share that is not known any
 * more would not give what stands behind the equals sign.
 */
export function agreeingTerms(terms: Terms): Terms {
  const { objective, errorRatio, badEvents, events, remaining } = terms;
  // Where only the objective is missing, the others are as good as ever.
  const result = isKnown(objective) ? [remaining] : [];
  const missing = [errorRatio, ...result].find(term => !isKnown(term));
  if (missing && 'unknown' in missing) {
    const gone = unknown(missing.unknown);
    return {
      objective,
      errorRatio: isKnown(errorRatio) ? gone : errorRatio,
      badEvents: isKnown(badEvents) ? gone : badEvents,
      events: isKnown(events) ? gone : events,
      remaining,
    };
  }
  if ('unknown' in badEvents) return { ...terms, events: badEvents };
  if ('unknown' in events) return { ...terms, badEvents: events };
  return terms;
}
