import type { Indicator, SeriesSelector } from '../definition/Indicator';
import type { SloDefinition } from '../definition/SloDefinition';
import { equals, selector } from '../promql/selector';
import type {
  AlertingRule,
  RecordingRule,
  RuleGroup,
} from '../rules/RuleGroup';

// What Pyrra makes of 30 days: fractions of 28, stretched.
const TIERS = [
  ['5m', '1h4m', 14, '2m', 'critical', '2d'],
  ['32m', '6h26m', 7, '15m', 'critical', '4d'],
  ['2h9m', '1d1h43m', 2, '1h', 'warning', '2w'],
  ['6h26m', '4d6h51m', 1, '3h', 'warning', '4w'],
] as const;
const WINDOWS = [...new Set(TIERS.flatMap(([short, long]) => [short, long]))];

const text = ({ metric, matchers }: SeriesSelector) =>
  selector(metric, matchers);
const base = (metric: string) => metric.replace(/_(total|count)$/, '');

function bucket({
  bucket: { metric, matchers },
  bound,
}: Extract<Indicator, { type: 'latency' }>): SeriesSelector {
  return {
    metric,
    matchers: [...matchers, { label: 'le', op: '=', value: bound }],
  };
}

type Compared = Extract<Indicator, { type: 'counters' | 'latency' }>;

function burnRate(indicator: Compared, window: string): string {
  const rate = (series: SeriesSelector) =>
    `sum(rate(${text(series)}[${window}]))`;
  if (indicator.type === 'counters') {
    return `${rate(indicator.part)} / ${rate(indicator.total)}`;
  }
  const all = rate(indicator.count);
  return `(${all} - ${rate(bucket(indicator))}) / ${all}`;
}

function increases(
  indicator: Compared,
  labels: Record<string, string>,
  period: string,
): RecordingRule[] {
  const record = (metric: string) => `${base(metric)}:increase${period}`;
  if (indicator.type === 'counters') {
    const { total, part } = indicator;
    const own = new Set(total.matchers.map(({ label }) => label));
    const by = part.matchers.map(({ label }) => label).filter(l => !own.has(l));
    const expr = `sum by (${by.join(', ')}) (increase(${text(
      total,
    )}[${period}]))`;
    return [{ record: record(total.metric), expr, labels }];
  }
  return [
    { series: indicator.count, le: '' },
    { series: bucket(indicator), le: indicator.bound },
  ].map(({ series, le }) => ({
    record: record(indicator.count.metric),
    expr: `sum(increase(${text(series)}[${period}]))`,
    labels: { ...labels, ...(le && { le }) },
  }));
}

/**
 * Rules as Pyrra documents them for this SLO over 30 days, to compare: all windows, and the period, read the raw data.
 *
 * @returns `undefined` for kinds of SLO that are not compared
 * @public
 */
export function pyrraForm(definition: SloDefinition): RuleGroup[] | undefined {
  const { id, indicator, objective, window } = definition;
  const isCompared =
    (indicator.type === 'counters' && indicator.counted === 'bad') ||
    indicator.type === 'latency';
  if (!isCompared || window.type !== 'rolling' || window.duration !== '30d') {
    return undefined;
  }
  const total =
    indicator.type === 'counters' ? indicator.total : indicator.count;
  const labels = {
    slo: id,
    ...Object.fromEntries(
      total.matchers
        .filter(({ op }) => op === '=')
        .map(({ label, value }) => [label, value]),
    ),
  };
  const record = (of: string) => `${base(total.metric)}:burnrate${of}`;
  const burns = (of: string, factor: number) =>
    `${selector(record(of), equals(labels))} > (${factor} * (1-${objective}))`;
  const alerts = TIERS.map(
    ([short, long, factor, wait, severity, exhaustion]): AlertingRule => ({
      alert: 'ErrorBudgetBurn',
      expr: `${burns(short, factor)} and ${burns(long, factor)}`,
      for: wait,
      labels: { ...labels, severity, long, short, exhaustion },
      annotations: {},
    }),
  );
  const absent: AlertingRule = {
    alert: 'SLOMetricAbsent',
    expr: `absent(${text(total)}) == 1`,
    for: '10m',
    labels: { ...labels, severity: 'critical' },
    annotations: {},
  };
  return [
    {
      name: id,
      interval: '30s',
      rules: [
        ...WINDOWS.map(of => ({
          record: record(of),
          expr: burnRate(indicator, of),
          labels,
        })),
        ...alerts,
      ],
    },
    {
      name: `${id}-increase`,
      interval: '2m30s',
      rules: [...increases(indicator, labels, window.duration), absent],
    },
  ];
}
