import type { Past } from './Past';
import type { WindowSum } from './WindowSums';

const DAY = 86400;
/** As much of a window must be known for its SLI to count. */
const ENOUGH = 0.9;

/**
 * What was achieved over the windows that ended on one of the days. Shares of good events.
 *
 * @public
 */
export interface Achieved {
  /** Over all data. `undefined`: there was no event. */
  overall: number | undefined;
  events: number;
  badEvents: number;
  /** Whole windows that were looked at, one a day; 0: there is less data than one window. */
  windows: number;
  worst: number | undefined;
  median: number | undefined;
  /** Of the windows: those in which the objective was missed. */
  missed: number;
}

function sliOf({ total, bad }: WindowSum): number | undefined {
  return total > 0 ? 1 - bad / total : undefined;
}

export function achieved(past: Past, windowSeconds: number): Achieved {
  const { series, sums } = past.ledger;
  const objective = Number(past.definition.objective);
  const { length } = series.total;
  const last = length - 1;
  const all = sums.at(last, length * series.step);
  const perWindow = windowSeconds / series.step;
  const slis: number[] = [];
  // From now backwards, so that the present window is one of them. Half a day more or less is still a window.
  for (
    let i = last;
    i + 1 >= perWindow - DAY / 2 / series.step;
    i -= DAY / series.step
  ) {
    const sum = sums.at(i, windowSeconds);
    const sli = sliOf(sum);
    if (sli !== undefined && sum.known >= ENOUGH) slis.push(sli);
  }
  slis.sort((a, b) => a - b);
  return {
    overall: sliOf(all),
    events: all.total,
    badEvents: all.bad,
    windows: slis.length,
    worst: slis[0],
    median: slis[Math.floor(slis.length / 2)],
    missed: slis.filter(sli => sli < objective).length,
  };
}
