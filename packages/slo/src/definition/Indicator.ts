import type { Matcher } from '../promql/selector';

/**
 * The series of one metric.
 *
 * @public
 */
export interface SeriesSelector {
  metric: string;
  matchers: Matcher[];
}

/**
 * PromQL in which `{{.window}}` stands for the length of time that it looks back over, such as
 * `sum(rate(http_requests_total[{{.window}}]))`. Events per second.
 *
 * @public
 */
export type WindowedExpression = string;

/**
 * Where the events of an SLO are counted, and which of them are bad.
 *
 * - `counters`: two counters; the second one holds the bad or the good events.
 * - `latency`: a classic histogram; good is what took at most `bound`, which is one of its buckets.
 * - `native-latency`: a native histogram; good is what took at most `bound`, interpolated inside a bucket.
 * - `probe`: a gauge of 0 and 1; an event is a scrape.
 * - `rates`: two expressions that are no plain counters: no first values, and no gaps bridged.
 * - `ratio`: one expression that is the bad share, 0 to 1; an event is a second.
 * - `composite`: the weighted mean of other SLOs' bad shares.
 *
 * @public
 */
export type Indicator =
  | {
      type: 'counters';
      total: SeriesSelector;
      counted: 'bad' | 'good';
      part: SeriesSelector;
    }
  | {
      type: 'latency';
      count: SeriesSelector;
      /** Without the matcher of `le`. */
      bucket: SeriesSelector;
      /** Seconds, or whatever the histogram counts, as decimal text. */
      bound: string;
    }
  | { type: 'native-latency'; histogram: SeriesSelector; bound: string }
  | { type: 'probe'; up: SeriesSelector }
  | {
      type: 'rates';
      total: WindowedExpression;
      counted: 'bad' | 'good';
      part: WindowedExpression;
    }
  | { type: 'ratio'; bad: string }
  | { type: 'composite'; parts: CompositePart[] };

/** @public */
export interface CompositePart {
  /** Id of the SLO that is a part. */
  id: string;
  /** Relative to those of the other parts, above 0. */
  weight: number;
}
