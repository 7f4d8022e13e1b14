import { DAY } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import type { RecordingRule, RuleGroup } from './ruleGroup';
import type { SampledSeries } from './sampledSeries';
import { ScrapedEvents } from './scrapedEvents';
import { rawSelectors } from './selectors';
import { alertRule } from './slothAlerts';
import { SlothSlo, Window, WINDOWS } from './slothSlo';
import { windowOf } from './windows';

function errorRatios(
  slo: SlothSlo,
  start: number,
): Record<Window, RecordingRule> {
  const events = new ScrapedEvents(slo.story, start);
  const { total, part } = rawSelectors(slo.story);
  const rule = (window: Window) => {
    const length = windowOf(window);
    return slo.record(
      `slo:sli_error:ratio_rate${window}`,
      `(sum(rate(${part}[${window}]))) / (sum(rate(${total}[${window}])))`,
      {
        labels: { sloth_window: window },
        valueAt: t => {
          const [bad, all] = [events.bad(t, length), events.total(t, length)];
          return bad === undefined || all === undefined ? undefined : bad / all;
        },
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
