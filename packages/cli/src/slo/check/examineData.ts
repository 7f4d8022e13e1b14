import type { PrometheusClient } from '@fairway/kit-node/prometheus';
import { selector, type SloDefinition } from '@fairway/slo';
import {
  allLabelValues,
  countSeries,
  culpritOf,
  labelValues,
  scrapeIntervalOf,
} from '../prometheus/metricFacts';
import type { Finding } from './Finding';
import { neededSeries, type NeededSeries } from './indicatorSelectors';

const LEAST_SCRAPES = 4;
const SHORTEST_WINDOW = 300;

type Said = Omit<Finding, 'slo'>;

async function explainMissing(
  client: PrometheusClient,
  series: NeededSeries,
): Promise<Said> {
  const { metric, matchers } = series;
  const text = selector(metric, matchers);
  const all = await countSeries(client, { metric, matchers: [] });
  if (all === 0) {
    return {
      severity: 'error',
      message: `There is no metric ${metric}.`,
      mend: 'Correct its name, or have it scraped here.',
    };
  }
  const culprit = await culpritOf(client, series);
  if (!culprit) {
    return {
      severity: 'error',
      message: `No series is ${text}; ${metric} has ${all}.`,
      mend: 'Compare its matchers with the labels of the metric.',
    };
  }
  const { label } = culprit;
  const others = matchers.filter(matcher => matcher !== culprit);
  const values = await labelValues(client, label, { metric, matchers: others });
  return {
    severity: 'error',
    message: `No series is ${text}; it is the matcher of ${label}.`,
    mend:
      values.length > 0
        ? `Values of ${label} there: ${values.join(', ')}.`
        : `No series of it has the label ${label}; leave the matcher out.`,
  };
}

async function examineSeries(
  client: PrometheusClient,
  series: NeededSeries,
): Promise<Said[]> {
  if ((await countSeries(client, series)) > 0) return [];
  const reason = await explainMissing(client, series);
  if (!series.mayBeMissing) return [reason];
  return [
    {
      severity: 'warning',
      message: `${reason.message} Nothing is counted as bad until there is.`,
      mend: `If there was no failure yet, all is well. ${reason.mend}`,
    },
  ];
}

/** Bounds of buckets next to a value that is none: the nearest below and above. */
function nearest(bounds: number[], bound: number): string {
  const sorted = bounds.filter(Number.isFinite).sort((a, b) => a - b);
  const around = [
    sorted.filter(one => one < bound).at(-1),
    sorted.find(one => one > bound),
  ];
  return around.filter(one => one !== undefined).join(' and ');
}

async function examineBound(
  client: PrometheusClient,
  { indicator }: SloDefinition,
): Promise<Said[]> {
  if (indicator.type !== 'latency') return [];
  const { bucket, bound } = indicator;
  const found = await allLabelValues(client, 'le', bucket);
  const bounds = found.map(le => (le === '+Inf' ? Infinity : Number(le)));
  if (found.length === 0 || bounds.includes(Number(bound))) return [];
  const finite = bounds.filter(Number.isFinite);
  return [
    {
      severity: 'error',
      message: `${bound} is no bound of a bucket of ${bucket.metric}, so what took longer is not known.`,
      mend:
        finite.length > 0
          ? `Take a bound there is; nearest are ${nearest(
              bounds,
              Number(bound),
            )}.`
          : 'The histogram has no buckets but +Inf; have it scraped with buckets.',
    },
  ];
}

async function examineGroups(
  client: PrometheusClient,
  { groupBy }: SloDefinition,
  series: NeededSeries[],
): Promise<Said[]> {
  const said: Said[] = [];
  for (const label of groupBy) {
    for (const one of series) {
      if ((await countSeries(client, one)) === 0) continue;
      const has = { label, op: '!=', value: '' } as const;
      const labelled = { ...one, matchers: [...one.matchers, has] };
      if ((await countSeries(client, labelled)) > 0) continue;
      said.push({
        severity: 'error',
        message: `No series of ${one.metric} has the label ${label} that the budgets are grouped by.`,
        mend: 'Group by labels that all series of the SLO have.',
      });
    }
  }
  return said;
}

async function examineScrapes(
  client: PrometheusClient,
  series: NeededSeries[],
): Promise<Said[]> {
  const [first] = series;
  const interval = first && (await scrapeIntervalOf(client, first));
  if (!interval || SHORTEST_WINDOW / interval >= LEAST_SCRAPES) return [];
  return [
    {
      severity: 'warning',
      message: `${first.metric} is scraped each ${interval} s: 5 m hold fewer than ${LEAST_SCRAPES} samples.`,
      mend: 'Scrape it at least each minute; rates over 5 m are rough otherwise.',
    },
  ];
}

/**
 * Asks a Prometheus whether what an SLO counts is there.
 *
 * @throws SourceError where it gives no usable answer
 */
export async function examineData(
  client: PrometheusClient,
  definition: SloDefinition,
): Promise<Finding[]> {
  const series = neededSeries(definition.indicator);
  const said: Said[] = [];
  for (const one of series) said.push(...(await examineSeries(client, one)));
  said.push(...(await examineBound(client, definition)));
  said.push(...(await examineGroups(client, definition, series)));
  said.push(...(await examineScrapes(client, series)));
  return said.map(one => ({ slo: definition.id, ...one }));
}
