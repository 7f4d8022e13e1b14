import { isKnown, known, unknown, type Measure } from '@fairway/contracts';
import {
  parsePrometheusDuration,
  remainingBudget,
  selector,
} from '@fairway/slo';
import type { Labels, Sample } from '@fairway/kit-node/prometheus';
import { alertsOf, readAlerts, type Alert } from './alerts';
import type { Dialect, SloReading } from './Dialect';
import {
  derive,
  environmentOf,
  groupByKey,
  measure,
  without,
} from './identity';
import { linesById } from './lines';
import { asObjective, asShare, asWindow } from './plausible';
import {
  burnWindowOf,
  ratesOf,
  ratiosOf,
  shortestWindow,
  type WindowRatio,
} from './pyrraBurn';
import {
  countEvents,
  sliOfCounts,
  windowOf,
  type EventCounts,
} from './pyrraCounts';
import { explainPyrra } from './pyrraExplain';
import { pyrraHistory } from './pyrraHistory';
import { remainingOverTime } from './pyrraLines';
import { isPyrraRule, readPyrraRules, type PyrraRules } from './pyrraRules';
import { byWindow } from './windows';

const INCREASE_NAMES = '.+:increase[0-9]+[dw][0-9a-z]*';
const BURN_ALERT = 'ErrorBudgetBurn';
const ABSENT_ALERT = 'SLOMetricAbsent';

function isMine({ __name__: name = '', slo }: Labels): boolean {
  return (
    Boolean(slo) &&
    (burnWindowOf(name) !== undefined ||
      windowOf(name) !== undefined ||
      /^pyrra_(objective|window|availability)$/.test(name))
  );
}

// The series of one SLO share few labels: matchers of the total here, codes there.
function keyOf({ slo, cluster }: Labels): Labels {
  return cluster === undefined ? { slo } : { slo, cluster };
}

function tierOf({
  alertname,
  severity,
}: Labels): SloReading['firing'][0]['tier'] {
  if (alertname === ABSENT_ALERT) return 'no-data';
  return severity === 'critical' ? 'page' : 'ticket';
}

/** Others' alerts carry the label `slo` too. */
function isMyAlert({ labels }: Alert): boolean {
  return [BURN_ALERT, ABSENT_ALERT].includes(labels.alertname);
}

function firing(alerts: Alert[]): SloReading['firing'] {
  return alerts
    .filter(alert => alert.firing)
    .map(({ labels, since }) => ({
      tier: tierOf(labels),
      long: labels.long,
      since,
      labels,
    }));
}

/** What is known of the rules of one SLO. */
interface Told {
  rules: PyrraRules | undefined;
  /** Why what follows from them is not known. */
  absent: 'rules-not-read' | 'rules-elsewhere';
}

/** Share of the good events: from the generic rules, else counted. */
function sliOf(
  availability: Sample | undefined,
  counts: EventCounts | undefined,
  { rules, absent }: Told,
): Measure {
  if (availability) return asShare(known(availability.value));
  if (!rules?.counting) return unknown(absent);
  if (!counts) return unknown('no-series');
  return sliOfCounts(counts);
}

/** The share over the shortest window: what tells whether there is data. */
function currentRatio(
  ratios: WindowRatio[],
  rules: PyrraRules | undefined,
): Measure | undefined {
  const [shortest] = (rules?.tiers ?? [])
    .flatMap(({ short }) => (short === undefined ? [] : [{ window: short }]))
    .sort(byWindow);
  return shortest
    ? ratios.find(({ window }) => window === shortest.window)?.ratio
    : ratios[0]?.ratio;
}

function toldOf(
  slo: string,
  rulesById: Map<string, PyrraRules> | undefined,
): Told {
  const rules = rulesById?.get(slo);
  const isElsewhere = rulesById !== undefined && rules === undefined;
  return { rules, absent: isElsewhere ? 'rules-elsewhere' : 'rules-not-read' };
}

function readOne(
  key: Labels,
  samples: Sample[],
  alerts: Alert[],
  told: Told,
): SloReading {
  const { rules, absent } = told;
  const find = (name: string) =>
    samples.find(({ labels }) => labels.__name__ === name);
  const objective = asObjective(
    rules?.objective === undefined
      ? measure(find('pyrra_objective'), rules ? 'no-series' : absent)
      : known(rules.objective),
  );
  const window = samples
    .map(({ labels }) => windowOf(labels.__name__))
    .find(text => text !== undefined);
  const counts = rules?.counting && countEvents(samples, rules.counting);
  const sli = sliOf(find('pyrra_availability'), counts, told);
  const ratios = ratiosOf(samples);
  const now = currentRatio(ratios, rules);
  const labels = samples.reduce<Labels>(
    (all, sample) =>
      Object.assign(all, without(sample.labels, ['__name__', 'le', 'code'])),
    {},
  );
  Object.assign(labels, key);
  return {
    dialect: 'pyrra',
    id: key.slo,
    key,
    service: labels.service,
    environment: environmentOf(labels),
    labels,
    objective,
    windowSeconds: asWindow(
      window
        ? known(parsePrometheusDuration(window) ?? NaN)
        : measure(find('pyrra_window'), 'no-series'),
    ),
    sli,
    remaining: derive([sli, objective], remainingBudget),
    events: counts?.events ?? unknown('not-recorded'),
    badEvents: counts?.badEvents ?? unknown('not-recorded'),
    coverage: unknown('not-collected'),
    hasData: now !== undefined && isKnown(now),
    noDataSince: alerts.find(a => a.labels.alertname === ABSENT_ALERT)?.since,
    burn: ratesOf(ratios, objective),
    tiers: rules?.tiers,
    rulesElsewhere: absent === 'rules-elsewhere' ? true : undefined,
    counting: rules?.counting,
    firing: firing(alerts),
  };
}

/** Pyrra: counts events over raw data; its `burnrate` series are error ratios; the objective stands in its rules only. */
export const pyrraDialect: Dialect = {
  name: 'pyrra',
  caveats: [
    'first-errors-missed',
    'retention-shortens-window',
    'name-may-collide',
  ],
  metrics: [
    'pyrra_(objective|window|availability)',
    INCREASE_NAMES,
    '.+:burnrate[0-9][0-9a-z]*',
  ],
  alerts: [
    { label: 'alertname', op: '=~', value: `${BURN_ALERT}|${ABSENT_ALERT}` },
  ],
  idLabel: 'slo',
  lagSeconds: 180,

  isRule: isPyrraRule,

  read({ samples, rules }) {
    const rulesById = rules && readPyrraRules(rules);
    const alertsById = Map.groupBy(
      readAlerts(samples).filter(isMyAlert),
      ({ labels }) => labels.slo,
    );
    const groups = groupByKey(
      samples.filter(({ labels }) => isMine(labels)),
      keyOf,
    );
    const seen = new Set(groups.map(({ key }) => key.slo));
    const silent = [...(rulesById?.keys() ?? [])]
      .filter(slo => !seen.has(slo))
      .map(slo => ({ key: { slo } as Labels, samples: [] }));
    return [...groups, ...silent].map(({ key, samples: own }) =>
      readOne(
        key,
        own,
        alertsOf(alertsById.get(key.slo) ?? [], 'slo', key),
        toldOf(key.slo, rulesById),
      ),
    );
  },

  sparklines: {
    query: selector(undefined, [
      {
        label: '__name__',
        op: '=~',
        value: `pyrra_availability|${INCREASE_NAMES}`,
      },
      { label: 'slo', op: '!=', value: '' },
    ]),
    read: (series, readings) =>
      linesById(readings, 'slo', series, remainingOverTime),
  },

  // Longer windows bridge gaps, so only the shortest tells of them.
  coverageQuery: window =>
    `max by (slo, cluster) (count_over_time({__name__=~".+:burnrate${shortestWindow(
      parsePrometheusDuration(window) ?? NaN,
    )}",slo!=""}[${window}:30m]))`,

  history: pyrraHistory,

  explain: explainPyrra,
};
