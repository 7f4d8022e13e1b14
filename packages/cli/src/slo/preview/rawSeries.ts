import type { PrometheusClient } from '@fairway/kit-node/prometheus';
import {
  selector,
  selectorsOf,
  type CostOptions,
  type RuleGroup,
} from '@fairway/slo';
import { countSeries, scrapeIntervalOf } from '../prometheus/metricFacts';

/** How many raw series rules read, and how often those are scraped. */
export interface RawSeries
  extends Pick<CostOptions, 'seriesOf' | 'scrapeInterval'> {
  /** Told by a Prometheus, or assumed. */
  known: boolean;
  bySelector: Record<string, number>;
}

function rawSelectors(groups: RuleGroup[]) {
  const found = groups
    .flatMap(({ rules }) => rules)
    .flatMap(({ expr }) => selectorsOf(expr))
    .filter(({ metric }) => metric !== undefined && !metric.includes(':'));
  return new Map(
    found.map(({ metric, matchers }) => [
      selector(metric, matchers),
      { metric: metric!, matchers },
    ]),
  );
}

/** As many series for each selector as one says. */
export function assumedSeries(
  groups: RuleGroup[],
  assumed: { series: number; scrapeInterval: number },
): RawSeries {
  const names = [...rawSelectors(groups).keys()];
  return {
    known: false,
    seriesOf: () => assumed.series,
    scrapeInterval: assumed.scrapeInterval,
    bySelector: Object.fromEntries(names.map(name => [name, assumed.series])),
  };
}

/**
 * Counts the series of each selector.
 *
 * @throws SourceError where the server gives no usable answer
 */
export async function countedSeries(
  client: PrometheusClient,
  groups: RuleGroup[],
  assumedInterval: number,
): Promise<RawSeries> {
  const counts: Record<string, number> = {};
  let interval: number | undefined;
  for (const [text, series] of rawSelectors(groups)) {
    counts[text] = await countSeries(client, series);
    interval ??= await scrapeIntervalOf(client, series);
  }
  return {
    known: true,
    seriesOf: ({ metric, matchers }) => counts[selector(metric, matchers)],
    scrapeInterval: interval ?? assumedInterval,
    bySelector: counts,
  };
}
