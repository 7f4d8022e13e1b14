import { MINUTE } from '../scenario/duration';
import { AlertTimeline } from './alertTimeline';
import { budgetOf } from './budget';
import { METRIC, PyrraSlo, Window } from './pyrraSlo';
import type { AlertingRule } from './ruleGroup';
import type { Grid } from './sampledSeries';
import { windowOf } from './windows';

export interface Tier {
  long: Window;
  short: Window;
  factor: number;
  for: string;
  severity: 'critical' | 'warning';
  exhaustion: string;
}

/** Pyrra's four alerts for a period of four weeks. */
export const TIERS: readonly Tier[] = [
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

export function burnAlert(slo: PyrraSlo, tier: Tier, grid: Grid): AlertingRule {
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

export function absentAlert(slo: PyrraSlo, grid: Grid): AlertingRule {
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
      condition: t => (slo.events.present(t) ? undefined : 1),
    }),
  };
}
