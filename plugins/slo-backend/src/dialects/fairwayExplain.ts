import { equals, selector } from '@fairway/slo';
import type { Explanation, SloReading } from './Dialect';

const COUNTED_BY = { failed: 'slo:bad:rate5m', all: 'slo:total:rate5m' };

function budgetOf({ objective }: SloReading): string {
  return 'value' in objective ? `(1 - ${objective.value})` : '(1 - objective)';
}

/** Of a window of the calendar no rule knows the start: the ledger is summed since then. */
function explainCalendar(
  reading: SloReading,
  { start, end }: NonNullable<SloReading['calendar']>,
): Explanation {
  const [from, to] = [start, end].map(text => Date.parse(text) / 1000);
  const elapsed = Math.max(1, Math.floor(Date.now() / 1000 - from));
  const counted = (record: string) =>
    `sum(sum_over_time(${selector(record, equals(reading.key))}[${elapsed}s]))`;
  return {
    formula: 'events',
    query: `1 - (\n    ${counted('slo:bad:events')}\n  /\n    ${counted(
      'slo:total:events',
    )}\n) * ${elapsed} / ${to - from} / ${budgetOf(reading)}`,
    countedBy: COUNTED_BY,
  };
}

/** How the budget left of an SLO follows from what Fairway's rules record. */
export function explainFairway(reading: SloReading): Explanation {
  if (reading.calendar) return explainCalendar(reading, reading.calendar);
  const stat = (name: string) =>
    selector('slo:status', equals({ ...reading.key, stat: name }));
  return {
    formula: 'events',
    query: `1 - (\n    ${stat('bad_events')}\n  / ignoring(stat)\n    ${stat(
      'events',
    )}\n) / ${budgetOf(reading)}`,
    countedBy: COUNTED_BY,
  };
}
