import { errorBudget } from '../../budget';
import type { SloDefinition } from '../../definition/SloDefinition';
import { parsePrometheusDuration } from '../../duration';
import { isKnown, RATE_WINDOW, type RateSeries } from './RateSeries';
import type { WindowSums } from './WindowSums';

/** A slice that has just the share it may have is good. */
const TOLERANCE = 1e-9;

/**
 * What the budget counts: the events themselves, or slices of time as if each were an event, bad as a whole or by its bad
 * share.
 */
export function ledgerSeries(
  { budgeting }: SloDefinition,
  { series, sums }: { series: RateSeries; sums: WindowSums },
): RateSeries {
  if (budgeting.method === 'Occurrences') return series;
  const seconds = parsePrometheusDuration(budgeting.slice)!;
  const allowed =
    budgeting.method === 'Timeslices'
      ? errorBudget(Number(budgeting.sliceTarget)) + TOLERANCE
      : undefined;
  // The rates look back over 5 m: of a shorter slice nothing more is known.
  const summing = seconds % RATE_WINDOW === 0 ? 'tiles' : 'moments';
  const slices = series.total.map((_, i) => {
    if (!isKnown(series, i)) return undefined;
    const { total, bad } = sums.at(i, seconds, summing);
    if (total <= 0) return { total: 0, bad: 0 };
    const share = bad / total;
    const judged = allowed === undefined ? share : Number(share > allowed);
    return { total: 1 / seconds, bad: judged / seconds };
  });
  return {
    ...series,
    total: slices.map(slice => slice?.total),
    bad: slices.map(slice => slice?.bad),
  };
}
