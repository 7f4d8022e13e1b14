import type {
  LoadedGroup,
  RuleHealth,
  RuleState,
} from '@fairway/contracts/slo';
import { withoutAddresses, type Collected } from '@fairway/kit-node';
import type { RuleGroup as LoadedRuleGroup } from '@fairway/kit-node/prometheus';
import type { RuleGroup } from '@fairway/slo';
import type { RulesSnapshot } from '../collect/collectRules';
import type { SloReading } from '../dialects';
import { compareRules, type RuleDifferences } from './compareRules';
import { ownGroups } from './LoadedRules';

// From here on a little more load makes it skip evaluations.
const SLOW_SHARE = 0.5;
// Of reading the rules and of clocks; a group is evaluated within its interval.
const LATE_INTERVALS = 3;
const LATE_SECONDS = 60;

/** The rules of a source as last read; without data: not yet. */
export type ReadRules = Pick<Collected<RulesSnapshot>, 'data' | 'asOf'>;

/** How the rules of an SLO fare, without what only its page shows. */
export type KnownRuleHealth = Omit<RuleHealth, 'ruleFile'>;

const NO_DIFFERENCE: RuleDifferences = {
  missing: [],
  different: [],
  unexpected: [],
};

/** Evaluations that are due since the last one, where a group is far behind. */
function overdue(group: LoadedRuleGroup, asOf: Date | undefined): number {
  const { lastEvaluation, intervalSeconds } = group;
  if (!asOf || !lastEvaluation || !intervalSeconds) return 0;
  const age = (asOf.getTime() - Date.parse(lastEvaluation)) / 1000;
  const late = age > LATE_INTERVALS * intervalSeconds + LATE_SECONDS;
  return late ? Math.floor(age / intervalSeconds) - 1 : 0;
}

function groupHealth(
  group: LoadedRuleGroup,
  { data, asOf }: ReadRules,
): LoadedGroup {
  const { name, rules, evaluationSeconds, intervalSeconds } = group;
  const failing = rules.find(({ health }) => health === 'err');
  const unknown = rules.some(({ health }) => health === 'unknown');
  const skipped = data?.skipped?.[name];
  const late = overdue(group, asOf);
  return {
    group: name,
    health: failing ? 'err' : (unknown && 'unknown') || 'ok',
    rules: rules.length,
    lastEvaluation: group.lastEvaluation,
    evaluationSeconds,
    intervalSeconds,
    slow:
      evaluationSeconds !== undefined &&
      intervalSeconds !== undefined &&
      evaluationSeconds > SLOW_SHARE * intervalSeconds,
    skipped: late > 0 ? Math.max(late, skipped ?? 0) : skipped,
    lastError: failing?.lastError && withoutAddresses(failing.lastError),
  };
}

/** Half an evaluation is what extrapolating a counter makes of none. */
function lags({ slow, skipped }: LoadedGroup): boolean {
  return slow || (skipped !== undefined && skipped > 0.5);
}

function stateOf({ groups, ...differences }: Omit<KnownRuleHealth, 'state'>) {
  const { missing, different, unexpected } = differences;
  if (missing.length > 0) return 'missing';
  if (groups.some(({ health }) => health === 'err')) return 'failing';
  if (different.length > 0 || unexpected.length > 0) return 'different';
  return groups.some(lags) ? 'slow' : 'loaded';
}

/**
 * How the rules of one SLO fare at its source.
 *
 * @param emitted - what its definition emits today; `undefined`: it has none
 * @param recorded - the source has its series, so that rules that are not loaded there are evaluated elsewhere
 */
export function ruleHealth(
  slo: Pick<SloReading, 'dialect' | 'key'>,
  rules: ReadRules,
  { emitted, recorded }: { emitted?: RuleGroup[]; recorded: boolean },
): KnownRuleHealth {
  const own = rules.data ? ownGroups(slo, rules.data) : [];
  const base = {
    asOf: rules.asOf?.toISOString(),
    expected: emitted?.reduce((sum, group) => sum + group.rules.length, 0),
  };
  const nothing = (state: RuleState): KnownRuleHealth => ({
    ...base,
    ...NO_DIFFERENCE,
    state,
    groups: [],
  });
  if (!rules.data) return nothing('not-read');
  if (own.length === 0 && (recorded || !emitted)) return nothing('elsewhere');
  const known = {
    ...base,
    groups: own.map(group => groupHealth(group, rules)),
    ...(emitted ? compareRules(emitted, own) : NO_DIFFERENCE),
  };
  return { ...known, state: stateOf(known) };
}
