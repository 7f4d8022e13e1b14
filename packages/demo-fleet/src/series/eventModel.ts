/**
 * The truth behind an SLO: how many requests there were, and how many failed, from some fixed time in the past up to
 * `t`. Differences count events; both never fall.
 */
export interface EventModel {
  total(t: number): number;
  bad(t: number): number;
  /** Is the service there to be scraped at `t`. */
  observed(t: number): boolean;
}
