import type {
  PrometheusRuleGroup,
  PrometheusServer,
} from '@fairway/kit-node/testUtils';
import {
  backfillStages,
  ruleGroupsOf,
  type RuleGroup,
  type SloDefinition,
} from '@fairway/slo';
import {
  FRAME_DAYS,
  openMetrics,
  simulate,
  truthCases,
  truthDefinition,
  type Simulated,
  type TruthCase,
} from '@fairway/slo/testUtils';

/** Any time will do, as long as it is the same each time. */
export const END = 1_790_000_100;
const START = END - FRAME_DAYS * 86400;
const INTERVAL = 120;
// As many as there are cores in CI.
const LANES = 2;

interface Played {
  truthCase: TruthCase;
  definition: SloDefinition;
  simulated: Simulated;
  /** Of the rule files, and so of the times of evaluation: the same in all stages. */
  lane: string;
}

const plain = ({ rules, ...group }: RuleGroup): PrometheusRuleGroup => ({
  ...group,
  rules: rules.map(rule => ({ ...rule })),
});

interface Task {
  lane: string;
  groups: RuleGroup[];
  start: number;
  end: number;
}

const at = (day: number) => START + Math.round(day * 86400);

/** From when to when rules run, and whether the first evaluation has to heal. */
function runs({ evaluated = [0] }: TruthCase) {
  return evaluated.flatMap((day, i) =>
    i % 2 === 0
      ? [
          {
            heals: i > 0,
            start: at(day) + (i > 0 ? INTERVAL : 0),
            end: at(evaluated[i + 1] ?? FRAME_DAYS),
          },
        ]
      : [],
  );
}

/** The rules of some records, in their groups. */
function only(
  groups: RuleGroup[],
  keep: (record: string, labels: Record<string, string>) => boolean,
): RuleGroup[] {
  return groups
    .map(group => ({
      ...group,
      rules: group.rules.filter(
        rule => 'record' in rule && keep(rule.record, rule.labels),
      ),
    }))
    .filter(({ rules }) => rules.length > 0);
}

/** The ledger, but where evaluations were missed; rates only as far back as the check looks at them. */
function stage(played: Played[], index: number): Task[] {
  return played.flatMap(({ truthCase, definition, simulated, lane }) => {
    const groups = backfillStages(definition)[index] ?? [];
    const isRates = ({ interval }: RuleGroup) => interval === '30s';
    const earliest = truthCase.judgesCoverage
      ? START
      : simulated.checked - 2 * 3600;
    return runs(truthCase).flatMap(({ start, end }) => [
      { lane, groups: groups.filter(group => !isRates(group)), start, end },
      {
        lane,
        groups: groups.filter(isRates),
        start: Math.max(start, earliest),
        end,
      },
    ]);
  });
}

function others(
  played: Played[],
  besides: (definition: SloDefinition) => RuleGroup[],
): Task[] {
  return played.flatMap(({ truthCase, definition, lane }) =>
    runs(truthCase).map(({ start, end }) => ({
      lane,
      groups: besides(definition),
      start,
      end,
    })),
  );
}

/** The one evaluation after missed ones, of one record. */
function healing(played: Played[], healed: string): Task[] {
  return played.flatMap(({ truthCase, definition, lane }) =>
    runs(truthCase)
      .filter(({ heals }) => heals)
      .map(({ start }) => ({
        lane,
        groups: only(
          ruleGroupsOf(definition),
          (record, { part }) => record === healed && part === 'growth',
        ),
        start: start - INTERVAL,
        end: start - 1,
      })),
  );
}

/** Evaluates the tasks, those of a lane and a time together, and loads what they wrote. */
async function evaluate(prometheus: PrometheusServer, tasks: Task[]) {
  const lanes = Map.groupBy(tasks, ({ lane }) => lane);
  await Promise.all(
    [...lanes].map(async ([name, own]) => {
      const times = Map.groupBy(own, ({ start, end }) => `${start} ${end}`);
      for (const together of times.values()) {
        const [{ start, end }] = together;
        const groups = together.flatMap(task => task.groups);
        if (groups.length > 0 && start < end) {
          await prometheus.backfill(groups.map(plain), { start, end, name });
        }
      }
    }),
  );
  await prometheus.restart();
}

/**
 * Plays all cases into a Prometheus, with the ledger that the rules of each keep.
 *
 * @param besides - rules of others to evaluate all the time, that read nothing but raw data
 */
export async function playTruth(
  prometheus: PrometheusServer,
  besides: (definition: SloDefinition) => RuleGroup[] = () => [],
): Promise<Map<string, Simulated>> {
  const played = truthCases.map((truthCase, i) => ({
    truthCase,
    definition: truthDefinition(truthCase),
    simulated: simulate(truthCase, END),
    lane: `lane-${i % LANES}`,
  }));
  await prometheus.importSamples(
    openMetrics(played.map(({ simulated }) => simulated)),
  );
  await prometheus.start();
  const stages = [
    () => [...stage(played, 0), ...others(played, besides)],
    () => stage(played, 1),
    () => stage(played, 2),
    () => healing(played, 'slo:total:events'),
    () => healing(played, 'slo:bad:events'),
  ];
  for (const tasks of stages) await evaluate(prometheus, tasks());
  return new Map(
    played.map(({ truthCase, simulated }) => [truthCase.name, simulated]),
  );
}
