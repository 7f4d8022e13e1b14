import type { SloExplanation } from '@fairway/contracts/slo';
import type { Rule } from '@fairway/kit-node/prometheus';
import type { Explanation } from '../dialects';
import { failuresOf, withoutFallback } from '../prometheus/division';

/** From what the rules count failed and all events, where they tell. */
export function countedFrom(
  countedBy: Explanation['countedBy'],
  rules: Rule[],
): SloExplanation['countedFrom'] {
  const queryOf = (record: string) =>
    rules.find(({ name }) => name === record)?.query;
  if (!countedBy) return {};
  if ('ratio' in countedBy) {
    const ratio = failuresOf(queryOf(countedBy.ratio) ?? '');
    return { failed: ratio?.numerator, all: ratio?.denominator };
  }
  const failed = queryOf(countedBy.failed);
  return {
    failed: failed && withoutFallback(failed),
    all: queryOf(countedBy.all),
  };
}
