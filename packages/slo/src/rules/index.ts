export { backfillStages } from './backfillStages';
export * from './calendar';
export * from './calendarSums';
export { sloInfoLabels } from './info';
export { inhibitionRules, type InhibitionRule } from './inhibition';
export * from './RuleGroup';
export {
  defaultRuleParameters,
  type AlertTier,
  type RuleParameters,
} from './RuleParameters';
export { ruleGroupsOf } from './ruleGroupsOf';
