import type { EventSource, Recording } from './indicators/EventSource';
import { records } from './records';
import { secondsOf } from './RuleParameters';
import type { RuleScope } from './RuleScope';
import { sliceOf } from './slices';
import { sourceOf } from './windows';

/** Sums the ledger over a window. */
export function ledgerSum(
  { own }: RuleScope,
  record: string,
  window: string,
): string {
  return `sum without(part) (sum_over_time(${own(record)}[${window}]))`;
}

function quotient(bad: string, total: string): string {
  return `${bad} / (${total} > 0)`;
}

function ofLedger(scope: RuleScope, window: string): string {
  return quotient(
    ledgerSum(scope, records.badEvents, window),
    ledgerSum(scope, records.totalEvents, window),
  );
}

/** The bad share of a window: events are summed and divided last, so that traffic weighs and idle time leaves no NaN. */
function share(scope: RuleScope, source: EventSource, window: string): string {
  const { own } = scope;
  const [bad, total] = [records.badRate, records.totalRate];
  const slice = sliceOf(scope);
  if (slice) {
    // Less than a slice cannot be judged.
    return ofLedger(
      scope,
      secondsOf(window) < secondsOf(slice) ? slice : window,
    );
  }
  const from = sourceOf(window);
  if (from === 'raw') return quotient(own(bad(window)), own(total(window)));
  if (source.mean) return source.mean.share(window);
  return from === 'ledger'
    ? ofLedger(scope, window)
    : quotient(
        `avg_over_time(${own(bad('5m'))}[${window}])`,
        `avg_over_time(${own(total('5m'))}[${window}])`,
      );
}

/** How many times faster than evenly the budget burns. No traffic, no sample. */
export function burnRate(
  scope: RuleScope,
  source: EventSource,
  window: string,
): Recording {
  return {
    record: records.burnRate(window),
    expr: `${share(scope, source, window)} / ${scope.budget}`,
  };
}
