import { isKnown, timeOf, type RateSeries } from './RateSeries';

/**
 * A time without data. Unix seconds.
 *
 * @public
 */
export interface Gap {
  start: number;
  end: number;
}

/** Times about which nothing is known, in order. */
export function gapsOf(series: RateSeries): Gap[] {
  const gaps: Gap[] = [];
  const { length } = series.total;
  let first: number | undefined;
  for (let i = 0; i <= length; i++) {
    const missing = i < length && !isKnown(series, i);
    if (missing) first ??= i;
    else if (first !== undefined) {
      gaps.push({ start: timeOf(series, first), end: timeOf(series, i) });
      first = undefined;
    }
  }
  return gaps;
}
