/**
 * Service level objectives, pure: definitions, rules, error budget maths.
 *
 * @packageDocumentation
 */
export * from './budget';
export * from './definition/Indicator';
export * from './definition/Issue';
export * from './definition/SloDefinition';
export * from './duration';
export * from './openslo';
export * from './promql/selector';
export * from './promql/selectorsOf';
export { backfillStages } from './rules/backfillStages';
export * from './rules/calendar';
export * from './rules/calendarSums';
export { sloInfoLabels } from './rules/info';
export { inhibitionRules, type InhibitionRule } from './rules/inhibition';
export * from './rules/RuleGroup';
export {
  defaultRuleParameters,
  type AlertTier,
  type RuleParameters,
} from './rules/RuleParameters';
export { ruleGroupsOf } from './rules/ruleGroupsOf';
export * from './state';
export * from './tiers';
