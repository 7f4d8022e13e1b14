/**
 * Failures in a span of time, relative to the start of the demo (negative: before it).
 *
 * @public
 */
export interface Incident {
  from: number;
  /** Absent: it goes on. */
  to?: number;
  /**
   * How bad: the share of the window's budget that it spends at average traffic, or the multiple of the even burn
   * while it lasts.
   */
  cost: { spends: number } | { burns: number };
}

/**
 * Requests that come all the time, more by day than by night.
 *
 * @public
 */
export interface SteadyTraffic {
  kind: 'steady';
  /** Requests per second on average. */
  rate: number;
  /** How far day and night are apart: 0 = always the same, below 1. */
  swing: number;
  /** Burn rate of the failures that are always there, outside of incidents. */
  backgroundBurn: number;
  incidents: Incident[];
}

/**
 * Single requests, spread over the window: so few that one failure counts.
 *
 * @public
 */
export interface SparseTraffic {
  kind: 'sparse';
  /** Requests in any window's length. */
  requests: number;
  /** When a request failed, relative to the start. */
  failures: number[];
}

/**
 * Series that are counted, where they are not the requests of a service by HTTP.
 *
 * @public
 */
export interface CountedSeries {
  /** Job that they are scraped under. */
  job: string;
  /** A counter by `code`; of a latency SLO a histogram, without `_count` and `_bucket`. */
  metric: string;
  /** Labels besides `job`, `code` and `le`. */
  labels: Record<string, string>;
  /** How rules select them, as PromQL, besides `code` and `le`; empty: by the name alone. */
  matchers: string;
}

/**
 * What is told about one SLO: enough to derive every number that its rules record.
 *
 * @public
 */
export interface SloStory {
  /** Unique on its Prometheus: the label `slo`, or part of `sloth_id`. */
  name: string;
  service: string;
  /** What people call it; absent: its name. */
  title?: string;
  dialect: 'fairway' | 'sloth' | 'pyrra';
  /** As people write it: `0.999`. Decimal text, so that the budget is exact. */
  objective: string;
  /** As the rule set writes it: `30d`, `4w`. */
  window: string;
  /** Labels besides those of the dialect, on every series that the dialect puts user labels on. */
  labels: Record<string, string>;
  traffic: SteadyTraffic | SparseTraffic;
  /** Bound in seconds of a latency SLO, a bucket of the histogram; absent: availability by status code. */
  latencyBound?: string;
  counted?: CountedSeries;
  /** Spans without data from the service, relative to the start; no `to`: it goes on. */
  silences?: { from: number; to?: number }[];
  /** When the rules were loaded, relative to the start. Absent: long ago. */
  rulesLoaded?: number;
  /** Pyrra's `--generic-rules`. */
  genericRules?: boolean;
}
