import type { PrometheusRuleGroup as Group } from '@fairway/kit-node/testUtils';
import {
  backfillStages,
  pyrraForm,
  ruleGroupsOf,
  slothForm,
  type RuleGroup,
  type SloDefinition,
} from '@fairway/slo';

const LEDGER = ['slo:total:events', 'slo:bad:events', 'slo:seen:ratio'];

type Rule = RuleGroup['rules'][number];

function groups(all: RuleGroup[], keep: (rule: Rule) => boolean): Group[] {
  return all
    .map(group => ({
      ...group,
      rules: group.rules.filter(keep).map(rule => ({ ...rule })),
    }))
    .filter(({ rules }) => rules.length > 0);
}

const recorded = (rule: Rule) => ('record' in rule ? rule.record : undefined);

/** The three rule sets about one SLO; Pyrra's under a name of its own, since it has the same label. */
export interface RuleSets {
  /** What fills in the past, in stages: what is read must be loaded. */
  backfill: Group[][];
  /** What is derived from that, evaluated as often as a test can wait for. */
  live: Group[];
}

/**
 * Without Fairway's ledger: its rules count what happened in an interval, so they cannot be evaluated at another.
 */
export function ruleSets(
  definition: SloDefinition,
  intervals: { fairway: string; peers: string },
): RuleSets {
  const { id } = definition;
  const sloth = slothForm(definition)!;
  const pyrra = pyrraForm({ ...definition, id: `${id}-pyrra` })!;
  const own = ruleGroupsOf(definition).flatMap(({ rules }) => rules);
  const live: RuleGroup = { name: `slo/${id}/live`, interval: '', rules: own };
  return {
    backfill: backfillStages(definition).map((stage, i) => [
      ...groups(stage, () => true),
      ...groups(
        i === 0 ? sloth : [],
        rule => recorded(rule) === 'slo:sli_error:ratio_rate5m',
      ),
    ]),
    live: [
      ...groups([live], rule => !LEDGER.includes(recorded(rule) ?? '')).map(
        group => ({ ...group, interval: intervals.fairway }),
      ),
      ...groups([...sloth, ...pyrra], () => true).map(group => ({
        ...group,
        interval: intervals.peers,
      })),
    ],
  };
}
