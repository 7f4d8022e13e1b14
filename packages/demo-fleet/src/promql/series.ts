import type { Labels } from './labels';
import type { Matcher } from './matcher';

/** Time in milliseconds since the epoch, and the value then. */
export interface Sample {
  t: number;
  v: number;
}

/** What the evaluator needs to know of a time series. */
export interface Series {
  labels: Labels;
  /** The newest sample that an instant look-up at `t` finds, or nothing where the series is stale by then. */
  latest(t: number, lookback: number): Sample | undefined;
  /** Samples with `from <= t <= to`, oldest first. */
  between(from: number, to: number): Sample[];
}

/** Where series are looked up. */
export interface SeriesSource {
  select(matchers: readonly Matcher[]): Series[];
}
