import { standardTiers } from '../tiers';
import { parsePrometheusDuration } from '../duration';
import type { Indicator, SeriesSelector } from '../definition/Indicator';
import type { SloDefinition } from '../definition/SloDefinition';
import { quote, selector } from '../promql/selector';
import type {
  AlertingRule,
  RecordingRule,
  RuleGroup,
} from '../rules/RuleGroup';

const WINDOWS = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'];
const INTERVAL = '30s';

const rate = ({ metric, matchers }: SeriesSelector, window: string) =>
  `sum(rate(${selector(metric, matchers)}[${window}]))`;

/** Bad share over a window, read from raw data, as one writes it for Sloth. */
function errorRatio(indicator: Indicator, window: string): string | undefined {
  const filled = (text: string) =>
    text.replace(/\{\{\s*\.window\s*\}\}/g, window);
  const of = (counted: 'bad' | 'good', part: string, total: string) =>
    counted === 'bad'
      ? `(${part}) / (${total})`
      : `((${total}) - (${part})) / (${total})`;
  switch (indicator.type) {
    case 'counters': {
      const { counted, part, total } = indicator;
      return of(counted, rate(part, window), rate(total, window));
    }
    case 'latency': {
      const { count, bucket, bound } = indicator;
      const le = { label: 'le', op: '=', value: bound } as const;
      const fast = { ...bucket, matchers: [...bucket.matchers, le] };
      return of('good', rate(fast, window), rate(count, window));
    }
    case 'native-latency':
      return `1 - histogram_fraction(0, ${indicator.bound}, ${rate(
        indicator.histogram,
        window,
      )})`;
    case 'probe': {
      const { metric, matchers } = indicator.up;
      return `1 - avg(avg_over_time(${selector(metric, matchers)}[${window}]))`;
    }
    case 'rates': {
      const { counted, part, total } = indicator;
      return of(counted, filled(part), filled(total));
    }
    case 'ratio':
      return filled(indicator.bad);
    default:
      return undefined;
  }
}

/**
 * Rules as Sloth documents them for this SLO, to compare what both cost: each window reads the raw data, and the period
 * is the mean of the ratios of 5 minutes.
 *
 * @returns `undefined` for what Sloth does not have: composites
 * @public
 */
export function slothForm(definition: SloDefinition): RuleGroup[] | undefined {
  const { id, indicator, objective, window } = definition;
  const period = window.type === 'rolling' ? window.duration : '30d';
  const seconds = parsePrometheusDuration(period);
  if (seconds === undefined || indicator.type === 'composite') return undefined;
  const ids = {
    sloth_id: id,
    sloth_service: definition.service,
    sloth_slo: id,
  };
  const I = Object.entries(ids)
    .map(([name, value]) => `${name}=${quote(value)}`)
    .join(', ');
  const record = (name: string, expr: string, labels = {}): RecordingRule => ({
    record: name,
    expr,
    labels: { ...ids, ...labels },
  });
  const burn = (name: string, of: string) =>
    record(
      `slo:${name}_burn_rate:ratio`,
      `slo:sli_error:ratio_rate${of}{${I}} / on(sloth_id, sloth_slo, sloth_service) group_left slo:error_budget:ratio{${I}}`,
    );
  const condition = (of: string, factor: number) =>
    `max(slo:sli_error:ratio_rate${of}{${I}} > (${factor} * (1 - ${objective}))) without (sloth_window)`;
  const alert = (severity: 'page' | 'ticket'): AlertingRule => ({
    alert: 'ErrorBudgetBurn',
    expr: standardTiers(seconds)
      .filter(({ tier }) => tier === severity)
      .map(
        ({ short, long, factor }) =>
          `(${condition(short, factor)} and ${condition(long, factor)})`,
      )
      .join(' or '),
    labels: { sloth_severity: severity },
    annotations: {},
  });
  const mean = `slo:sli_error:ratio_rate5m{${I}}[${period}]`;
  return [
    {
      name: `sloth-slo-sli-recordings-${id}`,
      interval: INTERVAL,
      rules: [
        ...WINDOWS.map(of =>
          record(`slo:sli_error:ratio_rate${of}`, errorRatio(indicator, of)!, {
            sloth_window: of,
          }),
        ),
        record(
          `slo:sli_error:ratio_rate${period}`,
          `sum_over_time(${mean}) / ignoring (sloth_window) count_over_time(${mean})`,
          { sloth_window: period },
        ),
      ],
    },
    {
      name: `sloth-slo-meta-recordings-${id}`,
      interval: INTERVAL,
      rules: [
        record('slo:objective:ratio', `vector(${objective})`),
        record('slo:error_budget:ratio', `vector(1-${objective})`),
        record('slo:time_period:days', `vector(${seconds / 86400})`),
        burn('current', '5m'),
        burn('period', period),
        record(
          'slo:period_error_budget_remaining:ratio',
          `1 - slo:period_burn_rate:ratio{${I}}`,
        ),
        record('sloth_slo_info', 'vector(1)', {
          sloth_objective: String(Number((Number(objective) * 100).toFixed(9))),
          sloth_mode: 'cli-gen-prom',
          sloth_spec: 'prometheus/v1',
          sloth_version: 'v0.16.0',
        }),
      ],
    },
    {
      name: `sloth-slo-alerts-${id}`,
      interval: INTERVAL,
      rules: [alert('page'), alert('ticket')],
    },
  ];
}
