import type { SloDefinition } from '../definition/SloDefinition';
import { selectorsOf, type FoundSelector } from '../promql/selectorsOf';
import type { RecordingRule, RuleGroup } from './RuleGroup';
import type { RuleParameters } from './RuleParameters';
import { records } from './records';
import { ruleGroupsOf } from './ruleGroupsOf';

/** What the numbers of a whole window are summed from. */
const ROOTS = [
  records.badRate('5m'),
  records.totalEvents,
  records.badEvents,
  records.seen,
];

// No plain SLO has more; a composite reads what its parts' last stage gives.
const STAGES_OF_PARTS = 4;

function reads({ metric, matchers }: FoundSelector, rule: RecordingRule) {
  return (
    metric === rule.record &&
    matchers.every(
      ({ label, op, value }) =>
        op !== '=' || (rule.labels[label] ?? value) === value,
    )
  );
}

/** Rates over an hour bound first values: once per entry of the ledger is enough, and the dearest ones to evaluate. */
function inLedgersTime(groups: RuleGroup[]): RuleGroup[] {
  const hourly = (rule: RuleGroup['rules'][number]) =>
    'record' in rule && rule.record === records.totalRate('1h');
  const moved = groups.flatMap(({ rules }) => rules.filter(hourly));
  return groups.map(group => ({
    ...group,
    rules: [
      ...(group.name.endsWith('/status') ? moved : []),
      ...group.rules.filter(rule => !hourly(rule)),
    ],
  }));
}

/** How many others must be there before each of the rules that the ledger needs. */
function stagesOf(rules: RecordingRule[]): Map<RecordingRule, number> {
  const stages = new Map<RecordingRule, number>();
  const stageOf = (rule: RecordingRule): number => {
    const found = stages.get(rule);
    if (found !== undefined) return found;
    const read = selectorsOf(rule.expr);
    const before = rules
      .filter(other => other !== rule)
      .filter(other => read.some(selector => reads(selector, other)))
      .map(stageOf);
    const stage = Math.max(-1, ...before) + 1;
    stages.set(rule, stage);
    return stage;
  };
  rules.filter(({ record }) => ROOTS.includes(record)).forEach(stageOf);
  return stages;
}

/**
 * The rules with which the past of an SLO is filled in, in stages: each reads what those before it have written, which
 * Prometheus must have loaded. Stages of several SLOs go together by their index; those of a composite come after its parts',
 * so its first ones are empty.
 *
 * They do not heal: with what others have booked not yet loaded, each interval would book all of `bridge`.
 *
 * @public
 */
export function backfillStages(
  definition: SloDefinition,
  parameters?: Partial<RuleParameters>,
): RuleGroup[][] {
  const groups = inLedgersTime(
    ruleGroupsOf(definition, { ...parameters, heal: false }),
  );
  const rules = groups.flatMap(group =>
    group.rules.filter(rule => 'record' in rule),
  );
  const stages = stagesOf(rules);
  const first = definition.indicator.type === 'composite' ? STAGES_OF_PARTS : 0;
  const count = first + Math.max(...stages.values()) + 1;
  return Array.from({ length: count }, (_, stage) =>
    groups
      .map(group => ({
        ...group,
        rules: group.rules.filter(
          rule => 'record' in rule && stages.get(rule) === stage - first,
        ),
      }))
      .filter(group => group.rules.length > 0),
  );
}
