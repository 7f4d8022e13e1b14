import type { Recording } from './indicators/EventSource';
import { records } from './records';
import type { RuleScope } from './RuleScope';
import { sourceOf } from './windows';

/** Sums the ledger over a window. */
export function ledgerSum(
  { own }: RuleScope,
  record: string,
  window: string,
): string {
  return `sum without(part) (sum_over_time(${own(record)}[${window}]))`;
}

function counted(scope: RuleScope, window: string): [string, string] {
  const { own } = scope;
  switch (sourceOf(window)) {
    case 'raw':
      return [own(records.badRate(window)), own(records.totalRate(window))];
    case 'rates':
      return [
        `avg_over_time(${own(records.badRate('5m'))}[${window}])`,
        `avg_over_time(${own(records.totalRate('5m'))}[${window}])`,
      ];
    default:
      return [
        ledgerSum(scope, records.badEvents, window),
        ledgerSum(scope, records.totalEvents, window),
      ];
  }
}

/**
 * How many times faster than evenly the budget burns: events are summed and divided last, so that traffic weighs, and an
 * idle time leaves no NaN behind. No traffic, no sample.
 */
export function burnRate(scope: RuleScope, window: string): Recording {
  const [bad, total] = counted(scope, window);
  return {
    record: records.burnRate(window),
    expr: `${bad} / (${total} > 0) / ${scope.budget}`,
  };
}
