import type { SloDefinition } from '../../definition/SloDefinition';
import { parsePrometheusDuration } from '../../duration';
import { canFire } from '../../preview/deadAlerts';
import { equals, selector } from '../../promql/selector';
import type { RuleGroup } from '../../rules/RuleGroup';
import type { BurnTier } from '../../tiers';
import { ruleYaml, type MadeFrom } from '../ruleYaml';
import { sampleSeries, type SampleSeries } from './sampleSeries';
import { inputSeries, type Phase } from './seriesValues';

/** @public */
export interface RuleTestOptions {
  /** The rule file, as seen from the folder of the tests. */
  ruleFile: string;
  /** The groups of that file, in their order; `promtool` takes them in any order otherwise. */
  groups: RuleGroup[];
  /** The `statusInterval` that the rules were made with. Default: 2m. */
  statusInterval?: string;
  madeFrom?: MadeFrom;
}

const LEAST_PER_MINUTE = 600;
const QUIET = 180;
// The alert waits for 10 m, the last sample is seen for 5 m, and there is time to spare.
const UNTIL_NO_DATA = 60;
const LEAST_BURN = 10;
/** A quarter of a window must have been evaluated before its alert may fire. */
const BURN_SHARE = 0.3;
const CALM = 30;
/** Longer ones take promtool too long to wait for. */
const LONGEST_CALM = 120;

interface Scene {
  definition: SloDefinition;
  samples: SampleSeries[];
  perMinute: number;
}

interface Expectation {
  minutes: number;
  /** Tier whose alert fires, once; `none`: no alert at all. */
  fires: string | 'none';
  /** Look at this tier alone. */
  tier?: string;
}

function minutesOf(duration: string): number {
  return Math.ceil(parsePrometheusDuration(duration)! / 60);
}

function expected(
  { id }: SloDefinition,
  { minutes, fires, tier }: Expectation,
) {
  const alerts = selector(
    'ALERTS',
    equals({ slo: id, alertstate: 'firing', ...(tier ? { tier } : {}) }),
  );
  return {
    expr: `count by (tier) (${alerts})`,
    eval_time: `${minutes}m`,
    exp_samples:
      fires === 'none'
        ? []
        : [{ labels: selector(undefined, equals({ tier: fires })), value: 1 }],
  };
}

function testOf(
  name: string,
  { definition, samples, perMinute }: Scene,
  what: { phases: Phase[]; expect: Expectation[] },
) {
  return {
    name: `${definition.id}: ${name}`,
    interval: '1m',
    input_series: inputSeries(samples, what.phases, perMinute),
    promql_expr_test: what.expect.map(one => expected(definition, one)),
  };
}

function quietTest(scene: Scene) {
  return testOf('no alert while all is well', scene, {
    phases: [['well', QUIET + 1]],
    expect: [10, 60, QUIET].map(minutes => ({ minutes, fires: 'none' })),
  });
}

/** It fires once the windows of one tier are full enough; and, where that takes no hours, is silent again later. */
function burnTest(scene: Scene, tiers: BurnTier[]) {
  const [{ tier }] = tiers;
  const shortest = Math.min(...tiers.map(({ long }) => minutesOf(long)));
  const burn = Math.max(LEAST_BURN, Math.ceil(shortest * BURN_SHARE));
  const calm = CALM + Math.max(...tiers.map(({ short }) => minutesOf(short)));
  const fires = { minutes: burn - 1, fires: tier, tier };
  const ends = { minutes: burn + calm - 1, fires: 'none', tier };
  return calm > LONGEST_CALM
    ? testOf(`${tier} while everything fails`, scene, {
        phases: [['failing', burn]],
        expect: [fires],
      })
    : testOf(`${tier} while everything fails, and none after it`, scene, {
        phases: [
          ['failing', burn],
          ['well', calm],
        ],
        expect: [fires, ends],
      });
}

function burnTests(scene: Scene) {
  const alive = scene.definition.alerts.tiers.filter(tier =>
    canFire(tier, scene.definition),
  );
  return [...Map.groupBy(alive, ({ tier }) => tier).values()].map(tiers =>
    burnTest(scene, tiers),
  );
}

/** All that can be told of an SLO whose expressions do not say which series make it fail. */
function neverDataTest(definition: SloDefinition) {
  const scene = { definition, samples: [], perMinute: 0 };
  return testOf('an alert where there is no data', scene, {
    phases: [],
    expect: [{ minutes: UNTIL_NO_DATA, fires: 'no_data' }],
  });
}

function noDataTest(scene: Scene) {
  return testOf('an alert when its data ends', scene, {
    phases: [
      ['well', CALM],
      ['gone', UNTIL_NO_DATA],
    ],
    expect: [
      { minutes: CALM - 1, fires: 'none' },
      { minutes: CALM + UNTIL_NO_DATA - 1, fires: 'no_data' },
    ],
  });
}

/** Enough that every tier has its least number of bad events by the time that it is looked at. */
function eventsPerMinute({ alerts }: SloDefinition): number {
  return Math.max(LEAST_PER_MINUTE, 2 * Math.ceil(alerts.minimumBadEvents));
}

function testsOf(definition: SloDefinition, definitions: SloDefinition[]) {
  const samples = sampleSeries(definition, definitions);
  const { alerts, groupBy } = definition;
  if (!samples) {
    // Of a group that never was there is nothing to tell.
    return alerts.noData && groupBy.length === 0
      ? [neverDataTest(definition)]
      : [];
  }
  const perMinute = eventsPerMinute(definition);
  const scene = { definition, samples, perMinute };
  return [
    quietTest(scene),
    ...burnTests(scene),
    ...(alerts.noData ? [noDataTest(scene)] : []),
  ];
}

/**
 * SLOs of which {@link ruleTests} tests at most that they alert without data, since their expressions do not tell which
 * series make them fail.
 *
 * @public
 */
export function untestable(definitions: SloDefinition[]): SloDefinition[] {
  return definitions.filter(
    definition => sampleSeries(definition, definitions) === undefined,
  );
}

/**
 * A file for `promtool test rules` about the rules of these SLOs: silence while all is well, an alert of each tier that
 * can fire while everything fails, none some time later, and an alert when the data ends.
 *
 * `promtool` evaluates all rules in the same interval, whatever that of their group, so no test depends on it; and reads
 * at most 10 000 samples a query, so that none lasts longer than a day. Native histograms need promtool 2.46 or newer.
 *
 * @public
 */
export function ruleTests(
  definitions: SloDefinition[],
  options: RuleTestOptions,
): string {
  const { ruleFile, groups, statusInterval = '2m' } = options;
  return ruleYaml(
    {
      rule_files: [ruleFile],
      evaluation_interval: statusInterval,
      group_eval_order: groups.map(({ name }) => name),
      tests: definitions.flatMap(one => testsOf(one, definitions)),
    },
    options.madeFrom ?? { sources: [] },
  );
}
