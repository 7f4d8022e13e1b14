import type { PrometheusClient } from '@fairway/kit-node/prometheus';
import { selector, type Matcher, type SeriesSelector } from '@fairway/slo';

const MOST_VALUES = 10;

/** How many series a selector finds now. */
export async function countSeries(
  client: PrometheusClient,
  { metric, matchers }: SeriesSelector,
): Promise<number> {
  const { data } = await client.query(`count(${selector(metric, matchers)})`);
  // `count` of nothing is no series, which here does mean none.
  return data[0]?.value ?? 0;
}

/** Values of a label among the series of a selector, the most frequent first. */
export async function labelValues(
  client: PrometheusClient,
  label: string,
  { metric, matchers }: SeriesSelector,
): Promise<string[]> {
  const among = selector(metric, [...matchers, { label, op: '!=', value: '' }]);
  const { data } = await client.query(
    `topk(${MOST_VALUES}, count by (${label}) (${among}))`,
  );
  return [...data]
    .sort((a, b) => b.value - a.value)
    .map(({ labels }) => labels[label] ?? '');
}

/** All values of a label, such as the bounds of buckets. */
export async function allLabelValues(
  client: PrometheusClient,
  label: string,
  { metric, matchers }: SeriesSelector,
): Promise<string[]> {
  const { data } = await client.query(
    `count by (${label}) (${selector(metric, matchers)})`,
  );
  return data.map(({ labels }) => labels[label] ?? '');
}

/** The matchers without which there would be series: the first that is alone to blame. */
export async function culpritOf(
  client: PrometheusClient,
  { metric, matchers }: SeriesSelector,
): Promise<Matcher | undefined> {
  for (const matcher of matchers) {
    const others = matchers.filter(other => other !== matcher);
    if ((await countSeries(client, { metric, matchers: others })) > 0) {
      return matcher;
    }
  }
  return undefined;
}

/** Seconds between two scrapes of the series of a selector; `undefined` where there are too few samples to tell. */
export async function scrapeIntervalOf(
  client: PrometheusClient,
  { metric, matchers }: SeriesSelector,
): Promise<number | undefined> {
  const { data } = await client.query(
    `max(count_over_time(${selector(metric, matchers)}[10m]))`,
  );
  const samples = data[0]?.value;
  return samples !== undefined && samples > 1
    ? Math.round(600 / samples)
    : undefined;
}
