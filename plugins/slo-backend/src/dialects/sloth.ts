import { known, unknown, valueOf, type Measure } from '@fairway/contracts';
import { equals, errorBudget, selector } from '@fairway/slo';
import {
  parseSampleValue,
  type Rule,
  type Sample,
} from '@fairway/kit-node/prometheus';
import { alertsOf, readAlerts, type Alert } from './alerts';
import { alertingOf, burnTiers, orderedTiers, rulesBy } from './alertRuleTiers';
import type { Dialect, RuleTier, SloReading } from './Dialect';
import {
  derive,
  environmentOf,
  groupByKey,
  measure,
  without,
} from './identity';
import { finitePoints, lineOf, linesById, mapLine } from './lines';
import { asObjective, asRemaining, asShare, asWindow } from './plausible';
import { byWindow } from './windows';
import { seriesOver, worstOfStep } from './worstOfStep';

const RATIO = 'slo:sli_error:ratio_rate';
const REMAINING = 'slo:period_error_budget_remaining:ratio';
const OTHERS = [
  REMAINING,
  'slo:objective:ratio',
  'slo:time_period:days',
  'sloth_slo_info',
];
const DAY = 86400;

function isMine(name: string): boolean {
  return name.startsWith(RATIO) || OTHERS.includes(name);
}

// Labels that differ between the series of one SLO.
const OWN_LABELS = [
  '__name__',
  'sloth_window',
  'sloth_mode',
  'sloth_version',
  'sloth_spec',
  'sloth_objective',
];

/** Sloth writes 0.999 as 0.9990000000000001; the percent in its info series is as people wrote it. */
function objectiveOf(find: (name: string) => Sample | undefined): Measure {
  const info = find('sloth_slo_info');
  const ratio = info
    ? (parseSampleValue(info.labels.sloth_objective) ?? NaN) / 100
    : find('slo:objective:ratio')?.value;
  if (ratio === undefined) return unknown('no-series');
  return asObjective(known(Number(ratio.toFixed(12))));
}

function firing(alerts: Alert[]): SloReading['firing'] {
  return alerts.flatMap(({ labels, firing: fires, since }) => {
    const tier = labels.sloth_severity;
    return fires && (tier === 'page' || tier === 'ticket')
      ? [{ tier, since, labels }]
      : [];
  });
}

function tiersOf(rules: Rule[], objective: Measure): RuleTier[] {
  const evenBurn = derive([objective], errorBudget);
  return orderedTiers(
    rules.flatMap(rule => {
      const tier = rule.labels.sloth_severity;
      return rule.type === 'alerting' && (tier === 'page' || tier === 'ticket')
        ? burnTiers(tier, rule, { prefix: RATIO, evenBurn: valueOf(evenBurn) })
        : [];
    }),
  );
}

/** 0/0 is NaN: Sloth's way to say that there were no events. */
function ratioOf(sample: Sample | undefined): Measure {
  if (sample && Number.isNaN(sample.value)) return unknown('no-traffic');
  return measure(sample, 'no-series');
}

function readOne(
  key: Record<string, string>,
  samples: Sample[],
  { alerts, rules }: { alerts: Alert[]; rules: Rule[] | undefined },
): SloReading {
  const find = (name: string) =>
    samples.find(({ labels }) => labels.__name__ === name);
  const objective = objectiveOf(find);
  const days = measure(find('slo:time_period:days'), 'no-series');
  const ratios = samples
    .filter(({ labels }) => labels.__name__.startsWith(RATIO))
    .map(sample => ({
      window: sample.labels.__name__.slice(RATIO.length),
      ratio: ratioOf(sample),
    }))
    .sort(byWindow);
  const period = 'value' in days ? `${days.value}d` : undefined;
  const overPeriod = ratios.find(({ window }) => window === period)?.ratio;
  const now = ratios.find(({ window }) => window === '5m')?.ratio;
  return {
    dialect: 'sloth',
    id: key.sloth_id,
    key,
    service: key.sloth_service,
    environment: environmentOf(key),
    labels: key,
    objective,
    windowSeconds: asWindow(derive([days], value => value * DAY)),
    sli: asShare(
      derive([overPeriod ?? unknown('no-series')], ratio => 1 - ratio),
    ),
    remaining: asRemaining(ratioOf(find(REMAINING))),
    events: unknown('not-recorded'),
    badEvents: unknown('not-recorded'),
    coverage: unknown('not-collected'),
    hasData: now !== undefined && 'value' in now,
    burn: ratios
      .filter(({ window }) => window !== period)
      .map(({ window, ratio }) => ({
        window,
        rate: derive([ratio, objective], (r, o) => r / errorBudget(o)),
      })),
    ...alertingOf(rules, own => tiersOf(own, objective)),
    firing: firing(alertsOf(alerts, 'sloth_id', key)),
  };
}

/** Sloth: averages the error ratio of every 5 minutes; records no events and no coverage. */
export const slothDialect: Dialect = {
  name: 'sloth',
  caveats: [
    'averages-ratios',
    'blind-in-gaps',
    'single-error-pages',
    'no-data-is-silent',
  ],
  metrics: [`${RATIO}[0-9]+[mhdw]`, ...OTHERS],
  alerts: [{ label: 'sloth_id', op: '!=', value: '' }],
  idLabel: 'sloth_id',
  lagSeconds: 60,

  isRule: ({ labels }) => Boolean(labels.sloth_id),

  read({ samples, rules }) {
    const mine = samples.filter(
      ({ labels }) => labels.sloth_id && isMine(labels.__name__ ?? ''),
    );
    const alertsById = Map.groupBy(
      readAlerts(samples),
      ({ labels }) => labels.sloth_id,
    );
    const rulesById = rules && rulesBy('sloth_id', rules);
    return groupByKey(mine, labels => without(labels, OWN_LABELS)).map(
      ({ key, samples: own }) =>
        readOne(key, own, {
          alerts: alertsById.get(key.sloth_id) ?? [],
          rules: rulesById && (rulesById.get(key.sloth_id) ?? []),
        }),
    );
  },

  sparklines: {
    query: selector(REMAINING, [{ label: 'sloth_id', op: '!=', value: '' }]),
    read: (series, readings) =>
      linesById(readings, 'sloth_id', series, found => lineOf(found[0])),
  },

  // Steps of 30 minutes: 1,440 samples per SLO and month, where counting each would be 86,400.
  coverageQuery: window =>
    `count_over_time(${RATIO}5m{sloth_id!=""}[${window}:30m])`,

  history(reading, stepSeconds) {
    const objective =
      'value' in reading.objective ? reading.objective.value : NaN;
    const windows = ['1h', '6h'];
    const key = equals(reading.key);
    const burn = windows.map(window =>
      worstOfStep(selector(`${RATIO}${window}`, key), { window, stepSeconds }),
    );
    return {
      query: [selector(REMAINING, key), ...burn].join(' or '),
      read: series => ({
        remaining: lineOf(
          series.find(({ labels }) => labels.__name__ === REMAINING),
        ),
        burn: windows.map(window => ({
          window,
          line: finitePoints(
            mapLine(
              lineOf(seriesOver(window, series)[0]),
              ratio => ratio / errorBudget(objective),
            ),
          ),
        })),
      }),
    };
  },

  explain(reading) {
    return {
      formula: 'ratio',
      query: selector(REMAINING, equals(reading.key)),
      countedBy: { ratio: `${RATIO}5m` },
    };
  },
};
