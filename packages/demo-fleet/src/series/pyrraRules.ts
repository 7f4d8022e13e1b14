import { MINUTE, SECOND } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import { Labels, METRIC_NAME } from '../promql/labels';
import { AlertTimeline } from './alertTimeline';
import { budgetOf } from './budget';
import { createEventModel } from './createEventModel';
import type { EventModel } from './eventModel';
import { hash } from './hash';
import type { AlertingRule, RecordingRule, Rule, RuleGroup } from './ruleGroup';
import { Grid, SampledSeries } from './sampledSeries';
import { rawSelectors, REQUESTS } from './selectors';
import { windowOf } from './windows';

const METRIC = REQUESTS.replace(/_total$/, '');

// Pyrra's windows for a period of four weeks.
const WINDOWS = ['5m', '30m', '1h', '2h', '6h', '1d', '4d'] as const;
type Window = (typeof WINDOWS)[number];

interface Tier {
  long: Window;
  short: Window;
  factor: number;
  for: string;
  severity: 'critical' | 'warning';
  exhaustion: string;
}

const TIERS: readonly Tier[] = [
  {
    long: '1h',
    short: '5m',
    factor: 14,
    for: '2m',
    severity: 'critical',
    exhaustion: '2d',
  },
  {
    long: '6h',
    short: '30m',
    factor: 7,
    for: '15m',
    severity: 'critical',
    exhaustion: '4d',
  },
  {
    long: '1d',
    short: '2h',
    factor: 2,
    for: '1h',
    severity: 'warning',
    exhaustion: '2w',
  },
  {
    long: '4d',
    short: '6h',
    factor: 1,
    for: '3h',
    severity: 'warning',
    exhaustion: '4w',
  },
];

/** What all rules of one SLO of Pyrra's share. */
class PyrraSlo {
  readonly model: EventModel;
  readonly labels: Labels;
  readonly total: string;
  readonly errors: string;

  constructor(readonly story: SloStory, start: number) {
    this.model = createEventModel(story, start);
    // Pyrra copies the equality matchers of the total and the labels `pyrra.dev/*` of the object.
    this.labels = { slo: story.name, job: story.service, ...story.labels };
    const { total, part } = rawSelectors(story);
    this.total = total;
    this.errors = part;
  }

  get selector(): string {
    return `job="${this.story.service}",slo="${this.story.name}"`;
  }

  grid(group: string, step: number): Grid {
    const phase = hash(`pyrra/${this.story.name}/${group}`) % step;
    return { step, phase: phase - (phase % SECOND) };
  }

  /** Events between `t - window` and `t`; nothing where the service is not scraped. */
  increase(count: 'total' | 'bad', t: number, window: number) {
    return this.model.observed(t)
      ? this.model[count](t) - this.model[count](t - window)
      : undefined;
  }

  errorRatio(t: number, window: number): number | undefined {
    const total = this.increase('total', t, window);
    const bad = this.increase('bad', t, window);
    return total === undefined || bad === undefined ? undefined : bad / total;
  }

  series(
    record: string,
    grid: Grid,
    options: { labels?: Labels; valueAt: SampledSeries['valueAt'] },
  ): SampledSeries {
    const labels = { ...options.labels, ...this.labels };
    return new SampledSeries(
      { [METRIC_NAME]: record, ...labels },
      grid,
      options.valueAt,
    );
  }

  recording(expr: string, series: SampledSeries[]): RecordingRule {
    const record = series[0].labels[METRIC_NAME];
    return { type: 'recording', record, expr, labels: this.labels, series };
  }

  group(name: string, grid: Grid, rules: Rule[]): RuleGroup {
    return {
      name,
      file: `/etc/prometheus/pyrra/${this.story.name}.yaml`,
      interval: grid.step,
      phase: grid.phase,
      loaded: -Infinity,
      rules,
    };
  }
}

function burnAlert(slo: PyrraSlo, tier: Tier, grid: Grid): AlertingRule {
  const { long, short, factor, severity, exhaustion } = tier;
  const { objective } = slo.story;
  const limit = factor * Number(budgetOf(objective));
  const side = (window: Window) =>
    `${METRIC}:burnrate${window}{${slo.selector}} > (${factor} * (1-${objective}))`;
  const labels = { ...slo.labels, long, short, severity, exhaustion };
  return {
    type: 'alerting',
    alert: 'ErrorBudgetBurn',
    expr: `${side(short)} and ${side(long)}`,
    for: windowOf(tier.for),
    labels,
    annotations: {},
    timeline: new AlertTimeline({
      alert: 'ErrorBudgetBurn',
      labels,
      grid,
      for: windowOf(tier.for),
      condition: t => {
        const value = slo.errorRatio(t, windowOf(short));
        const longer = slo.errorRatio(t, windowOf(long));
        const holds =
          value !== undefined &&
          longer !== undefined &&
          value > limit &&
          longer > limit;
        return holds ? value : undefined;
      },
    }),
  };
}

function shortGroup(slo: PyrraSlo): RuleGroup {
  const grid = slo.grid('short', 30 * SECOND);
  const burnRates = WINDOWS.map(window =>
    slo.recording(
      `sum(rate(${slo.errors}[${window}])) / sum(rate(${slo.total}[${window}]))`,
      [
        slo.series(`${METRIC}:burnrate${window}`, grid, {
          valueAt: t => slo.errorRatio(t, windowOf(window)),
        }),
      ],
    ),
  );
  const alerts = TIERS.map(tier => burnAlert(slo, tier, grid));
  return slo.group(slo.story.name, grid, [...burnRates, ...alerts]);
}

function absentAlert(slo: PyrraSlo, grid: Grid): AlertingRule {
  const labels = { ...slo.labels, severity: 'critical' };
  return {
    type: 'alerting',
    alert: 'SLOMetricAbsent',
    expr: `absent(${slo.total}) == 1`,
    for: 10 * MINUTE,
    labels,
    annotations: {},
    timeline: new AlertTimeline({
      alert: 'SLOMetricAbsent',
      labels,
      grid,
      for: 10 * MINUTE,
      condition: t => (slo.model.observed(t) ? undefined : 1),
    }),
  };
}

function increaseGroup(slo: PyrraSlo): RuleGroup {
  const grid = slo.grid('increase', 150 * SECOND);
  const { window } = slo.story;
  const length = windowOf(window);
  const record = `${METRIC}:increase${window}`;
  const good = (t: number) => {
    const total = slo.increase('total', t, length);
    const bad = slo.increase('bad', t, length);
    return total === undefined || bad === undefined ? undefined : total - bad;
  };
  const byCode = slo.recording(
    `sum by (code) (increase(${slo.total}[${window}]))`,
    [
      slo.series(record, grid, { labels: { code: '200' }, valueAt: good }),
      slo.series(record, grid, {
        labels: { code: '500' },
        valueAt: t => slo.increase('bad', t, length),
      }),
    ],
  );
  const name = `${slo.story.name}-increase`;
  return slo.group(name, grid, [byCode, absentAlert(slo, grid)]);
}

function genericGroup(slo: PyrraSlo): RuleGroup {
  const grid = slo.grid('generic', 30 * SECOND);
  const { objective, window } = slo.story;
  const length = windowOf(window);
  const increase = `${METRIC}:increase${window}`;
  const rule = (
    record: string,
    expr: string,
    valueAt: SampledSeries['valueAt'],
  ) => slo.recording(expr, [slo.series(record, grid, { valueAt })]);
  const perSecond = (count: 'total' | 'bad') => (t: number) => {
    const events = slo.increase(count, t, 5 * MINUTE);
    return events === undefined ? undefined : events / (5 * 60);
  };
  return slo.group(`${slo.story.name}-generic`, grid, [
    rule('pyrra_objective', objective, () => Number(objective)),
    rule('pyrra_window', String(length / SECOND), () => length / SECOND),
    rule(
      'pyrra_availability',
      `1 - sum(${increase}{code=~"5..",${slo.selector}} or vector(0)) / sum(${increase}{${slo.selector}})`,
      t => {
        // The newest increase is up to 2.5 minutes old.
        const ratio = slo.errorRatio(t, length);
        return ratio === undefined ? undefined : 1 - ratio;
      },
    ),
    rule(
      'pyrra_requests:rate5m',
      `sum(rate(${slo.total}[5m]))`,
      perSecond('total'),
    ),
    rule(
      'pyrra_errors:rate5m',
      `sum(rate(${slo.errors}[5m])) or vector(0)`,
      perSecond('bad'),
    ),
  ]);
}

/** Pyrra's rules of one availability SLO, with all that they record. */
export function pyrraRules(story: SloStory, start: number): RuleGroup[] {
  const slo = new PyrraSlo(story, start);
  const groups = [shortGroup(slo), increaseGroup(slo)];
  return story.genericRules ? [...groups, genericGroup(slo)] : groups;
}
