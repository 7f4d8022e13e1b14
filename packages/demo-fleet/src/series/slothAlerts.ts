import { AlertTimeline } from './alertTimeline';
import type { AlertingRule, RecordingRule } from './ruleGroup';
import type { SlothSlo, Window } from './slothSlo';

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

/** The alert of one severity: either pair of windows burns. */
export function alertRule(
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
