import type { SloDefinition } from '../../definition/SloDefinition';
import { records } from '../records';
import type { RuleGroup } from '../RuleGroup';
import { ruleGroupsOf } from '../ruleGroupsOf';

type Rule = RuleGroup['rules'][number];

/** Minutes with the same traffic. */
export interface Phase {
  minutes: number;
  /** Requests a minute. */
  rpm?: number;
  /** Share of them that is bad. */
  bad?: number;
  /** Scrapes are lost; events happen all the same. */
  lost?: boolean;
  /** The series are gone. */
  gone?: boolean;
}

export interface AlertStory {
  name: string;
  /** Before the event; 8 quiet hours else. */
  before?: Phase[];
  event: Phase[];
  /** After it; a quiet hour else. */
  after?: Phase[];
  /** Counters start anew each so many minutes of the event. */
  restartEvery?: number;
  indicator?: 'requests' | 'latency';
  /** Rules are loaded this many minutes before the event, though what they count was there before. */
  rulesFor?: number;
}

/** In minutes: from the start of the event until it fires, and from its end until it is over. */
export type Fired = [fires: number, over?: number];

export const QUIET = 0.00005;
const RPM = 1200;
// As far back as pages look, and a while.
const BEFORE: Phase[] = [{ minutes: 480, bad: QUIET }];
const AFTER: Phase[] = [{ minutes: 60, bad: QUIET }];

export const lengthOf = (phases: Phase[]) =>
  phases.reduce((sum, { minutes }) => sum + minutes, 0);

export const beforeOf = ({ before = BEFORE }: AlertStory) => before;
export const afterOf = ({ after = AFTER }: AlertStory) => after;

interface Counted {
  good: number;
  bad: number;
  shown: boolean;
}

/** The counters at each minute. */
function countersOf(story: AlertStory): Counted[] {
  const phases = [...beforeOf(story), ...story.event, ...afterOf(story)];
  const start = lengthOf(beforeOf(story));
  const end = start + lengthOf(story.event);
  const counters: Counted[] = [];
  let [good, bad] = [0, 0];
  for (const phase of phases) {
    const { rpm = RPM, bad: share = 0, lost, gone } = phase;
    for (let i = 0; i < phase.minutes; i++) {
      const minute = counters.length;
      const restarts =
        story.restartEvery !== undefined &&
        minute >= start &&
        minute < end &&
        (minute - start) % story.restartEvery === 0;
      if (restarts) [good, bad] = [0, 0];
      // The first scrape finds what was there before it.
      if (minute > 0 && !gone) {
        good += rpm * (1 - share);
        bad += rpm * share;
      }
      counters.push({ good, bad, shown: !lost && !gone });
    }
  }
  return counters;
}

/** In promtool's notation; a series without events yet is not there. */
function values(counters: Counted[], valueOf: (now: Counted) => number) {
  return counters
    .map(now => (now.shown && valueOf(now) > 0 ? valueOf(now).toFixed(6) : '_'))
    .join(' ');
}

function seriesOf(story: AlertStory) {
  const counters = countersOf(story);
  const good = values(counters, now => now.good);
  const bad = values(counters, now => now.bad);
  const all = values(counters, now => now.good + now.bad);
  const labels = 'job="checkout",instance="a"';
  return story.indicator === 'latency'
    ? [
        { series: `request_seconds_count{${labels}}`, values: all },
        { series: `request_seconds_bucket{${labels},le="0.3"}`, values: good },
      ]
    : [
        { series: `http_requests_total{${labels},code="200"}`, values: good },
        { series: `http_requests_total{${labels},code="500"}`, values: bad },
      ];
}

function expectations(story: AlertStory, tier: string, fired?: Fired) {
  const start = lengthOf(beforeOf(story));
  const end = start + lengthOf(story.event);
  const last = end + lengthOf(afterOf(story)) - 1;
  const alert = `timestamp(ALERTS{tier="${tier}",alertstate="firing"})`;
  const at = (aggregate: string, minute?: number) => ({
    expr: `${aggregate}(${aggregate}_over_time(${alert}[${last}m:1m])) / 60`,
    eval_time: `${last}m`,
    exp_samples: minute === undefined ? [] : [{ labels: '{}', value: minute }],
  });
  return [
    at('min', fired && start + fired[0] - 1),
    ...(fired?.[1] === undefined ? [] : [at('max', end + fired[1] - 2)]),
  ];
}

/**
 * A file of unit tests for promtool, which evaluates all rules at one interval, whatever theirs: so these are made for that.
 */
export function alertTests(
  definition: SloDefinition,
  story: AlertStory,
  tiers: Record<string, Fired | undefined>,
): Record<string, unknown> {
  // Sums over the whole window are of no interest here, and dear.
  const isWanted = (rule: Rule) =>
    !('record' in rule) ||
    rule.record !== records.status ||
    rule.labels.stat === 'data';
  const loaded =
    story.rulesFor === undefined
      ? 0
      : 60 * (lengthOf(beforeOf(story)) - story.rulesFor);
  const sinceLoaded = (rule: Rule): Rule =>
    loaded > 0 && 'record' in rule
      ? {
          ...rule,
          expr: `(${rule.expr}) and on() (vector(time()) >= ${loaded})`,
        }
      : rule;
  const groups = ruleGroupsOf(definition, {
    nowInterval: '1m',
    statusInterval: '1m',
  }).map(group => ({
    ...group,
    rules: group.rules.filter(isWanted).map(sinceLoaded),
  }));
  return {
    'tests.yaml': {
      rule_files: ['rules.yaml'],
      evaluation_interval: '1m',
      tests: [
        {
          interval: '1m',
          input_series: seriesOf(story),
          promql_expr_test: Object.entries(tiers).flatMap(([tier, fired]) =>
            expectations(story, tier, fired),
          ),
        },
      ],
    },
    'rules.yaml': { groups },
  };
}
