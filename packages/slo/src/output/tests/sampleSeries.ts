import type { Indicator, SeriesSelector } from '../../definition/Indicator';
import type { SloDefinition } from '../../definition/SloDefinition';
import type { Matcher } from '../../promql/selector';
import { selectorsOf } from '../../promql/selectorsOf';
import { labelsFor, labelsForRest } from './labelsFor';

/** One raw series of a test, and what it does while all is well and while everything fails. */
export interface SampleSeries {
  metric: string;
  labels: Record<string, string>;
  /** Counters and histograms grow each minute by the share of the events; a gauge has that value. */
  type: 'counter' | 'gauge' | 'histogram';
  well: number;
  failing: number;
  /** Of a histogram: the bucket of powers of two that the events fall into. */
  bucket?: number;
}

type Result = SampleSeries[] | undefined;

interface Kinds {
  total: SeriesSelector;
  counted: 'bad' | 'good';
  part: SeriesSelector;
}

function seriesOf(
  { metric }: Pick<SeriesSelector, 'metric'>,
  labels: Record<string, string> | undefined,
  does: { well: number; failing: number; type?: SampleSeries['type'] },
): Result {
  return labels && [{ metric, labels, type: 'counter', ...does }];
}

function all(...parts: Result[]): Result {
  const found = parts.flatMap(part => part ?? []);
  return parts.includes(undefined) ? undefined : found;
}

const WELL = { well: 1, failing: 0 };
const FAILING = { well: 0, failing: 1 };
const ALWAYS = { well: 1, failing: 1 };

function counters({ total, counted, part }: Kinds, more: Matcher[]): Result {
  const [does, rest] = counted === 'bad' ? [FAILING, WELL] : [WELL, FAILING];
  const both = labelsFor([...total.matchers, ...part.matchers, ...more]);
  if (total.metric === part.metric && both) {
    const others = [...total.matchers, ...more];
    return all(
      seriesOf(part, both, does),
      seriesOf(total, labelsForRest(others, part.matchers), rest),
    );
  }
  return all(
    seriesOf(total, labelsFor([...total.matchers, ...more]), ALWAYS),
    seriesOf(part, labelsFor([...part.matchers, ...more]), does),
  );
}

function histogram(
  selector: SeriesSelector,
  bound: string,
  more: Matcher[],
): Result {
  const labels = labelsFor([...selector.matchers, ...more]);
  const power = Math.log2(Number(bound));
  if (!labels || !Number.isFinite(power)) return undefined;
  const one = { metric: selector.metric, type: 'histogram' } as const;
  // Bucket i holds what is above 2^(i-1) and at most 2^i.
  return [
    { ...one, labels, ...WELL, bucket: Math.floor(power) - 1 },
    {
      ...one,
      labels: { ...labels, instance: `${labels.instance ?? ''}-slow` },
      ...FAILING,
      bucket: Math.ceil(power) + 2,
    },
  ];
}

const filled = (expression: string) =>
  expression.replace(/\{\{\s*\.window\s*\}\}/g, '5m');

const PLAIN_RATE =
  /^\s*sum\s*(?:by\s*\([^)]*\)\s*)?\(\s*(?:rate|irate|increase)\s*\(\s*§\s*\[5m\]\s*\)\s*\)\s*(?:by\s*\([^)]*\)\s*)?$/;

/** The one selector of a plain sum of rates: of anything else it is not known what makes it fail. */
function plainCounter(expression: string): SeriesSelector | undefined {
  const text = filled(expression);
  const [found, ...more] = selectorsOf(text);
  if (!found?.metric || more.length > 0) return undefined;
  if (!PLAIN_RATE.test(text.replace(found.text, '§'))) return undefined;
  return { metric: found.metric, matchers: found.matchers };
}

const PLAIN_GAUGE =
  /^\s*1\s*-\s*(?:(?:avg|min|max)\s*\(\s*)?(?:(?:avg|min|max)_over_time\s*\(\s*)?§\s*(?:\[5m\])?[\s)]*$/;

/** The gauge of 0 and 1 of which a share is what is left of 1. */
function plainGauge(expression: string): SeriesSelector | undefined {
  const text = filled(expression);
  const [found, ...more] = selectorsOf(text);
  if (!found?.metric || more.length > 0) return undefined;
  if (!PLAIN_GAUGE.test(text.replace(found.text, '§'))) return undefined;
  return { metric: found.metric, matchers: found.matchers };
}

function gauge(up: SeriesSelector | undefined, more: Matcher[]): Result {
  const labels = up && labelsFor([...up.matchers, ...more]);
  return up && seriesOf(up, labels, { ...WELL, type: 'gauge' });
}

function ofIndicator(indicator: Indicator, more: Matcher[]): Result {
  switch (indicator.type) {
    case 'counters':
      return counters(indicator, more);
    case 'latency': {
      const { count, bucket, bound } = indicator;
      const le: Matcher = { label: 'le', op: '=', value: bound };
      const fast = [...bucket.matchers, ...more, le];
      return all(
        seriesOf(count, labelsFor([...count.matchers, ...more]), ALWAYS),
        seriesOf(bucket, labelsFor(fast), WELL),
      );
    }
    case 'native-latency':
      return histogram(indicator.histogram, indicator.bound, more);
    case 'probe':
      return gauge(indicator.up, more);
    case 'ratio':
      return gauge(plainGauge(indicator.bad), more);
    case 'rates': {
      const total = plainCounter(indicator.total);
      const part = plainCounter(indicator.part);
      return total && part && counters({ ...indicator, total, part }, more);
    }
    default:
      return undefined;
  }
}

/** Labels that a scrape gives every series, and those that budgets are kept by. */
function always(definition: SloDefinition): Matcher[] {
  return [...new Set(['job', 'instance', ...definition.groupBy])].map(
    label => ({ label, op: '!=', value: '' }),
  );
}

/**
 * Raw series that make an SLO well or failing as a whole.
 *
 * @param definitions - among which the parts of a composite are found
 * @returns `undefined` where its expressions do not tell which series do
 */
export function sampleSeries(
  definition: SloDefinition,
  definitions: SloDefinition[],
): SampleSeries[] | undefined {
  const { indicator } = definition;
  if (indicator.type !== 'composite') {
    return ofIndicator(indicator, always(definition));
  }
  const parts = indicator.parts.map(({ id }) => {
    const part = definitions.find(other => other.id === id);
    return part && part !== definition
      ? sampleSeries(
          part,
          definitions.filter(other => other !== definition),
        )
      : undefined;
  });
  const found = all(...parts);
  // Two parts may count the same series.
  return (
    found && [
      ...new Map(
        found.map(series => [
          JSON.stringify([series.metric, series.labels]),
          series,
        ]),
      ).values(),
    ]
  );
}
