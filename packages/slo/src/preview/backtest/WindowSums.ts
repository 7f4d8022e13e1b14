import { isKnown, RATE_WINDOW, type RateSeries } from './RateSeries';

/** What a window holds. */
export interface WindowSum {
  /** Events. */
  total: number;
  bad: number;
  /** Share of the window that is known. */
  known: number;
}

/**
 * How a window is summed: from 5 minutes to 5 minutes, so that each event counts once; or over all moments, as
 * `avg_over_time` of recorded rates does.
 */
export type Summing = 'tiles' | 'moments';

interface Sums {
  total: Float64Array;
  bad: Float64Array;
  known: Float64Array;
  stride: number;
}

/** Running sums: of every so many-th moment. */
function runningSums(series: RateSeries, stride: number): Sums {
  const { length } = series.total;
  const [total, bad, known] = [0, 0, 0].map(
    () => new Float64Array(length + stride),
  );
  for (let i = 0; i < length; i++) {
    const is = isKnown(series, i);
    const at = i + stride;
    total[at] = total[i] + (is ? series.total[i]! : 0);
    bad[at] = bad[i] + (is ? series.bad[i]! : 0);
    known[at] = known[i] + (is ? 1 : 0);
  }
  return { total, bad, known, stride };
}

/** Sums over any window that ends at any moment. */
export class WindowSums {
  private readonly tiles: Sums;
  private readonly moments: Sums;
  private readonly perTile: number;

  constructor(private readonly series: RateSeries) {
    this.perTile = RATE_WINDOW / series.step;
    if (!Number.isInteger(this.perTile)) {
      throw new RangeError(
        `step ${series.step} does not divide ${RATE_WINDOW} s`,
      );
    }
    this.tiles = runningSums(series, this.perTile);
    this.moments = runningSums(series, 1);
  }

  /** @param seconds - length of the window that ends at that moment */
  at(index: number, seconds: number, summing: Summing = 'tiles'): WindowSum {
    const sums = summing === 'tiles' ? this.tiles : this.moments;
    const { stride } = sums;
    const span = stride * this.series.step;
    const count = Math.max(1, Math.round(seconds / span));
    const to = index + stride;
    // Down to the first moment there is, in the same stride.
    const from = Math.max(to - count * stride, to % stride);
    const between = (of: Float64Array) => of[to] - of[from];
    return {
      total: between(sums.total) * span,
      bad: between(sums.bad) * span,
      known: between(sums.known) / count,
    };
  }
}
