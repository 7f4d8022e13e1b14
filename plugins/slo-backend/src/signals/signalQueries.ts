import type { Entity } from '@backstage/catalog-model';
import type { GoldenSignals } from '@fairway/contracts/slo';
import type { Rule } from '@fairway/kit-node/prometheus';
import { equals, rateQueries, selector } from '@fairway/slo';
import { dialectOf } from '../dialects';
import type { SloEntry } from '../model/SloReadModel';
import { countedFrom } from '../operations/countedFrom';
import {
  histogramIn,
  histogramOf,
  quantile,
  type Histogram,
} from './histogram';
import { saturationLines } from './saturation';
import type { SignalQuery } from './SignalQuery';
import { workloadOf } from './Workload';

/** The four signals, in the order in which they are shown. */
export const SIGNALS = ['traffic', 'errors', 'latency', 'saturation'] as const;

export type SignalQueries = Record<(typeof SIGNALS)[number], SignalQuery>;

type Measured = Pick<GoldenSignals, 'stepSeconds'>;

// Rules look back as far: shorter, and a scrape that is late makes a gap.
const SHORTEST_RANGE = 300;
const LONGEST_RULE_RANGE = 3600;

const QUANTILES = [
  ['p50', 0.5],
  ['p95', 0.95],
  ['p99', 0.99],
] as const;

/** Events per second, as PromQL that gives one number. */
interface EventRates {
  total: string;
  bad: string;
}

/** Of an SLO whose rules are not loaded: what they would record, of all groups together. */
function rawRates({ defined }: SloEntry): EventRates | undefined {
  const queries = defined && rateQueries(defined.definition.id, defined.rules);
  return (
    queries && {
      total: `sum(${queries.raw.total})`,
      bad: `sum(${queries.raw.bad})`,
    }
  );
}

/** Of an SLO of Fairway's rules that are loaded: the mean since the moment before, of all groups or of one. */
function recordedRates({ reading }: SloEntry, range: number): EventRates {
  const mean = (name: string) =>
    `sum(avg_over_time(${selector(name, equals(reading.key))}[${range}s]))`;
  return { total: mean('slo:total:rate5m'), bad: mean('slo:bad:rate5m') };
}

/** Looking back over days at every moment of a chart would be dear. */
function isCheap(expression: string): boolean {
  return [...expression.matchAll(/\[(\d+)([smhdwy])/g)].every(
    ([, amount, unit]) =>
      unit === 's' ||
      unit === 'm' ||
      (unit === 'h' && Number(amount) * 3600 <= LONGEST_RULE_RANGE),
  );
}

/** Of other rule sets: what their rules divide. */
function ruleRates(
  { reading }: SloEntry,
  rules: Rule[],
): EventRates | undefined {
  const { countedBy } = dialectOf(reading.dialect).explain(reading);
  const { failed, all } = countedFrom(countedBy, rules);
  const isKnown = failed && all && isCheap(failed) && isCheap(all);
  return isKnown ? { total: `sum(${all})`, bad: `sum(${failed})` } : undefined;
}

function ratesOf(
  entry: SloEntry,
  rules: Rule[],
  range: number,
): EventRates | undefined {
  const { reading, source } = entry;
  if (reading.dialect !== 'fairway') return ruleRates(entry, rules);
  return source ? recordedRates(entry, range) : rawRates(entry);
}

function ofGroup(
  histogram: Histogram,
  group: Record<string, string> = {},
): Histogram {
  const { metric, matchers } = histogram.series;
  const series = { metric, matchers: [...matchers, ...equals(group)] };
  return { ...histogram, series };
}

function histogramOfSlo(
  { defined, reading }: SloEntry,
  rules: Rule[],
): Histogram | undefined {
  if (defined) {
    const found = histogramOf(defined.definition.indicator);
    return found && ofGroup(found, reading.group);
  }
  const { countedBy } = dialectOf(reading.dialect).explain(reading);
  const { failed, all } = countedFrom(countedBy, rules);
  return histogramIn([failed, all].filter(text => text !== undefined));
}

/** A share of failures, or the mean of other SLOs: there are no events to count. */
function countsNothing({ defined, reading }: SloEntry): boolean {
  const indicator =
    defined?.definition.indicator.type ?? reading.labels.indicator;
  return indicator === 'ratio' || indicator === 'composite';
}

function latency(
  entry: SloEntry,
  histogram: Histogram | undefined,
  range: number,
): SignalQuery {
  if (!histogram) return { absent: 'no-histogram' };
  const indicator = entry.defined?.definition.indicator;
  const bound =
    indicator && 'bound' in indicator ? Number(indicator.bound) : undefined;
  return {
    unit: 'seconds',
    bound,
    lines: QUANTILES.map(([name, share]) => ({
      name,
      query: quantile(share, histogram, range),
    })),
  };
}

/** What is asked for the golden signals of one SLO. */
export function signalQueries(
  entry: SloEntry,
  { entities, rules }: { entities: Entity[]; rules: Rule[] },
  { stepSeconds }: Measured,
): SignalQueries {
  const range = Math.max(stepSeconds, SHORTEST_RANGE);
  const rates = ratesOf(entry, rules, range);
  const uncounted = countsNothing(entry);
  const line = (
    name: 'total' | 'bad',
    query: string | undefined,
  ): SignalQuery =>
    query === undefined
      ? { absent: 'no-selectors' }
      : {
          unit: uncounted ? 'ratio' : 'per-second',
          lines: [{ name, query }],
        };
  const workload = workloadOf(entities, {
    indicator: entry.defined?.definition.indicator,
    labels: entry.reading.labels,
  });
  return {
    traffic: uncounted
      ? { absent: 'not-counted' }
      : line('total', rates?.total),
    errors: line('bad', rates?.bad),
    latency: latency(entry, histogramOfSlo(entry, rules), range),
    saturation: workload
      ? { unit: 'ratio', lines: saturationLines(workload, range) }
      : { absent: 'no-workload' },
  };
}
