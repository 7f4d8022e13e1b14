import type { Entity } from '@backstage/catalog-model';
import type { GoldenSignals } from '@fairway/contracts/slo';
import type { Rule } from '@fairway/kit-node/prometheus';
import { equals, selector } from '@fairway/slo';
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
  return entry.reading.dialect === 'fairway'
    ? recordedRates(entry, range)
    : ruleRates(entry, rules);
}

function ofGroup(
  histogram: Histogram,
  group: Record<string, string> = {},
): Histogram {
  const { metric, matchers } = histogram.series;
  const series = { metric, matchers: [...matchers, ...equals(group)] };
  return { ...histogram, series };
}

/**
 * The histogram that is measured. A document that differs from the loaded rules does not say: whoever writes it could have
 * any series of the source read.
 */
function histogramOfSlo(
  { defined, reading, rules: { state } }: SloEntry,
  rules: Rule[],
): Histogram | undefined {
  if (defined && state !== 'different' && state !== 'missing') {
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

const NOT_RECORDED: SignalQueries = {
  traffic: { absent: 'not-recorded' },
  errors: { absent: 'not-recorded' },
  latency: { absent: 'not-recorded' },
  saturation: { absent: 'not-recorded' },
};

/** What is asked for the golden signals of one SLO; nothing, where no source records it: a document alone has nothing read. */
export function signalQueries(
  entry: SloEntry,
  { entities, rules }: { entities: Entity[]; rules: Rule[] },
  { stepSeconds }: Measured,
): SignalQueries {
  if (!entry.source) return NOT_RECORDED;
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
