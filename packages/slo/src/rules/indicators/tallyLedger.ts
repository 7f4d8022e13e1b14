import { records, type LedgerPart } from '../records';
import type { RuleScope } from '../RuleScope';
import type { Recording } from './EventSource';
import { firstValues, withinAnHour } from './firstValues';
import { growth, ledgerRanges } from './growth';
import { badOf } from './tallyRates';
import type { Tally } from './Tally';

const part = (name: LedgerPart) => ({ part: name });

/** What the ledger holds of the time before the present interval, whose total may have been written a moment ago. */
function booked(scope: RuleScope, record: string, offset = ''): string {
  const range = ledgerRanges(scope.parameters).booked;
  const ledger = scope.own(record, part('growth'));
  return scope.sum(`sum_over_time(${ledger}[${range}]${offset})`);
}

function totalGrowth(scope: RuleScope, tally: Tally): string {
  const { series, partMayBeMissing, counted } = tally;
  const grown = growth(scope, tally.total, booked(scope, records.totalEvents));
  if (counted === 'bad' || partMayBeMissing || !series) return grown;
  // Only what can be judged: buckets may go missing while the count goes on.
  const { tile } = ledgerRanges(scope.parameters);
  return `(${grown}) and ${scope.sum(
    `last_over_time(${series.part}[${tile})`,
  )}`;
}

function badGrowth(scope: RuleScope, tally: Tally): string {
  const total = scope.own(records.totalEvents, part('growth'));
  const earlier = ' offset 1s';
  const bookedPart =
    tally.counted === 'bad'
      ? booked(scope, records.badEvents)
      : `${booked(scope, records.totalEvents, earlier)} - ${booked(
          scope,
          records.badEvents,
          earlier,
        )}`;
  return badOf(
    tally,
    `(${growth(scope, tally.part, bookedPart)})`,
    // Written a moment ago, or there is none: a plain look-up would find that of an earlier interval.
    scope.sum(`last_over_time(${total}[1s])`),
  );
}

function firsts(scope: RuleScope, { counted, series }: Tally): Recording[] {
  if (!series) return [];
  const total = firstValues(scope, series.total, series.total);
  const counting = firstValues(scope, series.part, series.total);
  const bad =
    counted === 'bad'
      ? counting
      : `(${total} - (${counting} or ${scope.zero}))`;
  return [
    { record: records.totalEvents, expr: total },
    { record: records.badEvents, expr: bad },
  ].map(({ record, expr }) => ({
    record,
    expr: withinAnHour(scope, expr),
    labels: part('first'),
  }));
}

/** The ledger of counters: growth of known series, and first values of new ones. */
export function tallyLedger(scope: RuleScope, tally: Tally): Recording[] {
  return [
    {
      record: records.totalEvents,
      expr: totalGrowth(scope, tally),
      labels: part('growth'),
    },
    {
      record: records.badEvents,
      expr: badGrowth(scope, tally),
      labels: part('growth'),
    },
    ...firsts(scope, tally),
  ];
}
