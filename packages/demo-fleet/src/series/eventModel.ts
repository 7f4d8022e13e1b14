/**
 * The truth behind an SLO: how many requests there were, and how many failed, from some fixed time in the past up to
 * `t`. Differences count events; both never fall.
 */
export interface EventModel {
  total(t: number): number;
  bad(t: number): number;
  /** Spans in which the service cannot be scraped: `from <= t < to`. They do not overlap. */
  silences: readonly { from: number; to: number }[];
  silenceAt(t: number): boolean;
}
