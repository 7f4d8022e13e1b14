import { known, unknown } from '@fairway/contracts';
import { equals, parsePrometheusDuration, selector } from '@fairway/slo';
import {
  parseSampleValue,
  type Labels,
  type Rule,
  type Sample,
} from '@fairway/kit-node/prometheus';
import {
  calendarNumbers,
  calendarOf,
  type CalendarNumbers,
} from '../calendar/calendarReading';
import type { CalendarSums } from '../calendar/collectCalendar';
import { alertsOf, readAlerts, type Alert } from './alerts';
import { alertingOf, burnTiers, orderedTiers, rulesBy } from './alertRuleTiers';
import type { Dialect, RuleTier, SloReading } from './Dialect';
import { explainFairway } from './fairwayExplain';
import {
  agrees,
  environmentOf,
  groupByKey,
  measure,
  without,
} from './identity';
import { lineOf, linesById } from './lines';
import {
  asCount,
  asObjective,
  asRemaining,
  asShare,
  asWindow,
} from './plausible';
import { byWindow } from './windows';
import { seriesOver, worstOfStep } from './worstOfStep';

const BURN_RATE = 'slo:burn_rate:';
const ALERTS = ['SLOBurn', 'SLONoData'];
const TIERS = new Map<string, 'page' | 'ticket' | 'no-data'>([
  ['page', 'page'],
  ['ticket', 'ticket'],
  ['no_data', 'no-data'],
]);

function burnRates(samples: Sample[]): SloReading['burn'] {
  return samples
    .filter(({ labels }) => labels.__name__.startsWith(BURN_RATE))
    .map(sample => ({
      window: sample.labels.__name__.slice(BURN_RATE.length),
      rate: measure(sample, 'no-traffic'),
    }))
    .sort(byWindow);
}

function firing(alerts: Alert[]): SloReading['firing'] {
  return alerts.flatMap(({ labels, firing: fires, since }) => {
    const tier = TIERS.get(labels.tier);
    return fires && tier ? [{ tier, since, labels }] : [];
  });
}

/** Others' rules carry the label `slo` too. */
function isMyRule({ name, labels }: Rule): boolean {
  const isNamed = name.startsWith('slo:') || ALERTS.includes(name);
  // Sloth's records begin alike, and may be given a label `slo`.
  return isNamed && Boolean(labels.slo) && !labels.sloth_id;
}

function tiersOf(rules: Rule[]): RuleTier[] {
  return orderedTiers(
    rules.flatMap(rule => {
      const tier = TIERS.get(rule.labels.tier);
      if (rule.type !== 'alerting' || !tier) return [];
      return tier === 'no-data'
        ? [{ tier }]
        : burnTiers(tier, rule, { prefix: BURN_RATE, evenBurn: 1 });
    }),
  );
}

interface Told {
  samples: Sample[];
  infos: Sample[];
  alerts: Alert[];
  /** `undefined`: the source's could not be read. */
  rules: Rule[] | undefined;
  now: Date;
  calendar: CalendarSums | undefined;
}

/** What the budget has and the SLO as a whole has not: `slo:info` is one, whatever its groups. */
function groupOf(key: Labels, info: Labels | undefined): Labels | undefined {
  if (!info) return undefined;
  const own = Object.entries(key).filter(
    ([name]) => !Object.hasOwn(info, name),
  );
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** Of the whole window, as the rules record them. */
function rollingNumbers(
  info: Labels | undefined,
  stat: (name: string) => Sample | undefined,
): CalendarNumbers {
  const noEvents = stat('events')?.value === 0;
  const absent = noEvents ? 'no-traffic' : 'no-series';
  return {
    windowSeconds: info
      ? asWindow(known(parsePrometheusDuration(info.window ?? '') ?? NaN))
      : unknown('no-series'),
    sli: asShare(measure(stat('sli'), absent)),
    remaining: asRemaining(measure(stat('remaining'), absent)),
    events: asCount(measure(stat('events'), 'no-series')),
    badEvents: asCount(measure(stat('bad_events'), 'no-series')),
    coverage: asShare(measure(stat('coverage'), 'no-series')),
  };
}

function readOne(
  key: Record<string, string>,
  { samples, infos, alerts, rules, ...told }: Told,
): SloReading {
  const stat = (name: string) =>
    samples.find(
      ({ labels }) => labels.__name__ === 'slo:status' && labels.stat === name,
    );
  const info = infos.find(({ labels }) => agrees(labels, key))?.labels;
  const labels = { ...without(info ?? {}, ['__name__']), ...key };
  const group = groupOf(key, info);
  const calendar = info && calendarOf(info, told.now);
  const mine = alertsOf(alerts, 'slo', key);
  const noData = mine.find(alert => alert.labels.tier === 'no_data');
  const data = stat('data')?.value;
  return {
    dialect: 'fairway',
    id: key.slo,
    key,
    group,
    service: labels.service,
    environment: environmentOf(labels),
    labels,
    objective: info
      ? asObjective(known(parseSampleValue(info.objective) ?? NaN))
      : unknown('no-series'),
    calendar,
    ...(calendar
      ? calendarNumbers(
          calendar,
          { key, objective: info.objective },
          { collected: told.calendar, now: told.now },
        )
      : rollingNumbers(info, stat)),
    // The rules always write it: where it is missing, something is wrong with them.
    hasData: data !== undefined && Number.isFinite(data) && data > 0,
    noDataSince: data === 0 ? noData?.since : undefined,
    burn: burnRates(samples),
    ...alertingOf(rules, tiersOf),
    firing: firing(mine),
  };
}

/** Fairway's own rule set: counts events, says by itself when it sees no data and how much of the window it saw. */
export const fairwayDialect: Dialect = {
  name: 'fairway',
  caveats: [],
  metrics: ['slo:status', 'slo:info', 'slo:burn_rate:[0-9a-z]+'],
  alerts: [{ label: 'alertname', op: '=~', value: ALERTS.join('|') }],
  idLabel: 'slo',
  lagSeconds: 150,

  isRule: isMyRule,

  read({ samples, rules, now = new Date(), calendar }) {
    const mine = samples.filter(
      ({ labels }) =>
        labels.slo &&
        (labels.__name__ === 'slo:status' ||
          labels.__name__?.startsWith(BURN_RATE)),
    );
    const infos = samples.filter(
      ({ labels }) => labels.__name__ === 'slo:info',
    );
    const alerts = readAlerts(samples);
    const infosById = Map.groupBy(infos, ({ labels }) => labels.slo);
    const alertsById = Map.groupBy(alerts, ({ labels }) => labels.slo);
    const rulesById = rules && rulesBy('slo', rules);
    return groupByKey(mine, labels =>
      without(labels, ['__name__', 'stat']),
    ).map(({ key, samples: own }) =>
      readOne(key, {
        samples: own,
        infos: infosById.get(key.slo) ?? [],
        alerts: alertsById.get(key.slo) ?? [],
        rules: rulesById && (rulesById.get(key.slo) ?? []).filter(isMyRule),
        now,
        calendar,
      }),
    );
  },

  sparklines: {
    query: 'slo:status{stat="remaining"}',
    read: (series, readings) =>
      linesById(readings, 'slo', series, found => lineOf(found[0])),
  },

  history(reading, stepSeconds) {
    const stat = (name: string) =>
      selector('slo:status', equals({ ...reading.key, stat: name }));
    const windows = ['1h', '6h'];
    const burn = windows.map(window =>
      worstOfStep(stat(`burn_${window}`), { window, stepSeconds }),
    );
    return {
      query: [stat('remaining'), ...burn].join(' or '),
      read: series => ({
        remaining: lineOf(
          series.find(({ labels }) => labels.stat === 'remaining'),
        ),
        burn: windows.map(window => ({
          window,
          line: lineOf(seriesOver(window, series)[0]),
        })),
      }),
    };
  },

  explain: explainFairway,
};
