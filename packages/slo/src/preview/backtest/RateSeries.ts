/**
 * Events and bad events per second over the 5 minutes before each moment, at equal steps. What is not known is
 * `undefined`, never 0.
 *
 * @public
 */
export interface RateSeries {
  /** Unix seconds of the first moment. */
  start: number;
  /** Seconds; divides 5 minutes. */
  step: number;
  total: (number | undefined)[];
  bad: (number | undefined)[];
}

/** Seconds that each rate looks back over. */
export const RATE_WINDOW = 300;

/** Whether both rates are known at a moment. */
export function isKnown({ total, bad }: RateSeries, index: number): boolean {
  return total[index] !== undefined && bad[index] !== undefined;
}

/** Unix seconds of a moment. */
export function timeOf({ start, step }: RateSeries, index: number): number {
  return start + index * step;
}

/**
 * Points of range queries laid on a grid.
 *
 * @param moments - of the grid, Unix seconds
 * @public
 */
export function rateSeries(
  moments: { start: number; end: number; step: number },
  total: [number, number][],
  bad: [number, number][],
): RateSeries {
  const { start, end, step } = moments;
  const length = Math.floor((end - start) / step) + 1;
  const onGrid = (points: [number, number][]) => {
    const values = new Array<number | undefined>(length).fill(undefined);
    for (const [t, value] of points) {
      const index = Math.round((t - start) / step);
      if (index >= 0 && index < length && Number.isFinite(value)) {
        // Differences of extrapolated increases may be a little below none.
        values[index] = Math.max(0, value);
      }
    }
    return values;
  };
  return { start, step, total: onGrid(total), bad: onGrid(bad) };
}
