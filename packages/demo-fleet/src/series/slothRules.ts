import { DAY, SECOND } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import { Labels, METRIC_NAME } from '../promql/labels';
import { AlertTimeline } from './alertTimeline';
import { createEventModel } from './createEventModel';
import { hash } from './hash';
import type { AlertingRule, RecordingRule, Rule, RuleGroup } from './ruleGroup';
import { Grid, SampledSeries } from './sampledSeries';
import { rawSelectors } from './selectors';
import { windowOf } from './windows';

const WINDOWS = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'] as const;
type Window = (typeof WINDOWS)[number];

// Sloth's groups have no interval of their own: the server's.
const INTERVAL = 30 * SECOND;

const SEVERITIES = {
  page: [
    { short: '5m', long: '1h', factor: '14.4' },
    { short: '30m', long: '6h', factor: '6' },
  ],
  ticket: [
    { short: '2h', long: '1d', factor: '3' },
    { short: '6h', long: '3d', factor: '1' },
  ],
} as const;

type Tier = (typeof SEVERITIES)[keyof typeof SEVERITIES][number];

class SlothSlo {
  readonly ids: Labels;
  readonly selector: string;
  readonly grid: Grid;
  /** Sloth divides the percentage, so its numbers carry floating point's last digits. */
  readonly objective: number;

  constructor(readonly story: SloStory) {
    const slo = story.name.replace(`${story.service}-`, '');
    this.ids = {
      sloth_id: story.name,
      sloth_service: story.service,
      sloth_slo: slo,
    };
    this.selector = Object.entries(this.ids)
      .map(([name, value]) => `${name}="${value}"`)
      .join(', ');
    this.grid = {
      step: INTERVAL,
      phase: SECOND * (hash(`sloth/${story.name}`) % (INTERVAL / SECOND)),
    };
    this.objective = this.percent / 100;
  }

  get percent(): number {
    return Number((Number(this.story.objective) * 100).toPrecision(12));
  }

  get budget(): number {
    return 1 - this.objective;
  }

  record(
    record: string,
    expr: string,
    options: {
      labels?: Labels;
      kept?: Labels;
      valueAt: SampledSeries['valueAt'];
    },
  ): RecordingRule {
    const labels = { ...this.ids, ...this.story.labels, ...options.labels };
    const series = new SampledSeries(
      { [METRIC_NAME]: record, ...options.kept, ...labels },
      this.grid,
      options.valueAt,
    );
    return { type: 'recording', record, expr, labels, series: [series] };
  }

  group(kind: string, rules: Rule[]): RuleGroup {
    return {
      name: `sloth-slo-${kind}-${this.story.name}`,
      file: `/etc/prometheus/rules/sloth-${this.story.service}.yaml`,
      interval: INTERVAL,
      phase: this.grid.phase,
      loaded: -Infinity,
      rules,
    };
  }
}

function errorRatios(
  slo: SlothSlo,
  start: number,
): Record<Window, RecordingRule> {
  const model = createEventModel(slo.story, start);
  const { total, part } = rawSelectors(slo.story);
  const rule = (window: Window) => {
    const length = windowOf(window);
    return slo.record(
      `slo:sli_error:ratio_rate${window}`,
      `(sum(rate(${part}[${window}]))) / (sum(rate(${total}[${window}])))`,
      {
        labels: { sloth_window: window },
        valueAt: t =>
          model.observed(t)
            ? (model.bad(t) - model.bad(t - length)) /
              (model.total(t) - model.total(t - length))
            : undefined,
      },
    );
  };
  return Object.fromEntries(
    WINDOWS.map(window => [window, rule(window)]),
  ) as Record<Window, RecordingRule>;
}

/** The average of all 5 m ratios of the period: a quiet one counts as a busy one. */
function periodRatio(slo: SlothSlo, fiveMinutes: SampledSeries): RecordingRule {
  const { window } = slo.story;
  const short = `slo:sli_error:ratio_rate5m{${slo.selector}}[${window}]`;
  const length = windowOf(window);
  return slo.record(
    `slo:sli_error:ratio_rate${window}`,
    `sum_over_time(${short}) / ignoring (sloth_window) count_over_time(${short})`,
    {
      labels: { sloth_window: window },
      valueAt: t => fiveMinutes.average(t, length),
    },
  );
}

function metaRules(
  slo: SlothSlo,
  short: SampledSeries,
  period: SampledSeries,
): RecordingRule[] {
  const { selector, story } = slo;
  const constant = (record: string, expr: string, value: number) =>
    slo.record(record, expr, { valueAt: () => value });
  const burn = (name: string, window: string, ratio: SampledSeries) =>
    slo.record(
      `slo:${name}_burn_rate:ratio`,
      `slo:sli_error:ratio_rate${window}{${selector}} / on(sloth_id, sloth_slo, sloth_service) group_left slo:error_budget:ratio{${selector}}`,
      {
        kept: { sloth_window: window },
        valueAt: t => {
          const value = ratio.valueAt(t);
          return value === undefined ? undefined : value / slo.budget;
        },
      },
    );
  const periodBurn = burn('period', story.window, period);
  const days = windowOf(story.window) / DAY;
  return [
    constant('slo:objective:ratio', `vector(${slo.objective})`, slo.objective),
    constant(
      'slo:error_budget:ratio',
      `vector(1-${slo.objective})`,
      slo.budget,
    ),
    constant('slo:time_period:days', `vector(${days})`, days),
    burn('current', '5m', short),
    periodBurn,
    slo.record(
      'slo:period_error_budget_remaining:ratio',
      `1 - slo:period_burn_rate:ratio{${selector}}`,
      {
        kept: { sloth_window: story.window },
        valueAt: t => {
          const value = periodBurn.series[0].valueAt(t);
          return value === undefined ? undefined : 1 - value;
        },
      },
    ),
    slo.record('sloth_slo_info', 'vector(1)', {
      labels: {
        sloth_mode: 'cli-gen-prom',
        sloth_objective: String(slo.percent),
        sloth_spec: 'prometheus/v1',
        sloth_version: 'v0.16.0',
      },
      valueAt: () => 1,
    }),
  ];
}

function alertRule(
  slo: SlothSlo,
  severity: keyof typeof SEVERITIES,
  ratios: Record<Window, RecordingRule>,
): AlertingRule {
  const tiers: readonly Tier[] = SEVERITIES[severity];
  const side = (window: Window, factor: string) =>
    `max(slo:sli_error:ratio_rate${window}{${slo.selector}} > (${factor} * ${slo.budget})) without (sloth_window)`;
  const condition = (t: number) => {
    for (const { short, long, factor } of tiers) {
      const limit = Number(factor) * slo.budget;
      const value = ratios[short].series[0].valueAt(t);
      const longer = ratios[long].series[0].valueAt(t);
      if (
        value !== undefined &&
        longer !== undefined &&
        value > limit &&
        longer > limit
      ) {
        return value;
      }
    }
    return undefined;
  };
  const labels = { sloth_severity: severity };
  return {
    type: 'alerting',
    alert: 'SLOErrorBudgetBurn',
    expr: tiers
      .map(
        ({ short, long, factor }) =>
          `(${side(short, factor)} and ${side(long, factor)})`,
      )
      .join(' or '),
    for: 0,
    labels,
    annotations: {
      summary: `{{$labels.sloth_service}} {{$labels.sloth_slo}} SLO error budget burn rate is over expected.`,
    },
    timeline: new AlertTimeline({
      alert: 'SLOErrorBudgetBurn',
      labels: { ...slo.ids, ...slo.story.labels, ...labels },
      grid: slo.grid,
      for: 0,
      condition,
    }),
  };
}

/** Sloth's rules of one SLO, with all that they record. */
export function slothRules(story: SloStory, start: number): RuleGroup[] {
  const slo = new SlothSlo(story);
  const ratios = errorRatios(slo, start);
  const period = periodRatio(slo, ratios['5m'].series[0]);
  return [
    slo.group('sli-recordings', [...Object.values(ratios), period]),
    slo.group(
      'meta-recordings',
      metaRules(slo, ratios['5m'].series[0], period.series[0]),
    ),
    slo.group('alerts', [
      alertRule(slo, 'page', ratios),
      alertRule(slo, 'ticket', ratios),
    ]),
  ];
}
