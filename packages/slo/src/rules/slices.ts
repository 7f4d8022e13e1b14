import { errorBudgetText } from '../budget';
import type { EventSource, Recording } from './indicators/EventSource';
import { records } from './records';
import type { RuleScope } from './RuleScope';

/** The slice of a budget that counts slices of time, as Prometheus writes it; `undefined`: it counts events. */
export function sliceOf({ definition }: RuleScope): string | undefined {
  const { budgeting } = definition;
  return budgeting.method === 'Occurrences' ? undefined : budgeting.slice;
}

/** A slice that has just the share it may have is good; quotients of floating point may be a little above. */
function aboveAllowed(sliceTarget: string): string {
  const allowed = Number(errorBudgetText(sliceTarget));
  return String(Number((allowed + 1e-9).toFixed(9)));
}

/**
 * The ledger of slices: each with traffic is one event, bad as a whole or by its bad share. One without traffic is none, and
 * one that cannot be judged is not written.
 */
export function slices(scope: RuleScope, source: EventSource): Recording[] {
  const { own, definition } = scope;
  const { budgeting } = definition;
  if (budgeting.method === 'Occurrences') return [];
  const names = { total: 'slo:total:slice_rate', bad: 'slo:bad:slice_rate' };
  const [total, bad] = [own(names.total), own(names.bad)];
  const share = `${bad} / (${total} > 0)`;
  const judged =
    budgeting.method === 'Timeslices'
      ? `(${share} > bool ${aboveAllowed(budgeting.sliceTarget)})`
      : share;
  const labels = { part: 'slice' };
  return [
    ...source.rates(budgeting.slice, names),
    {
      record: records.totalEvents,
      expr: `${total} > bool 0 and ${bad}`,
      labels,
    },
    { record: records.badEvents, expr: `${judged} or 0 * ${bad}`, labels },
  ];
}
