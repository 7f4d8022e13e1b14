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
export * from './output/mimirRules';
export * from './output/prometheusRule';
export * from './output/readRuleFile';
export * from './output/ruleFile';
export type { MadeFrom } from './output/ruleYaml';
export * from './output/tests/ruleTests';
export type { Achieved } from './preview/backtest/achieved';
export * from './preview/backtest/backTest';
export type { Gap } from './preview/backtest/gaps';
export type { Incident } from './preview/backtest/incidents';
export { rateSeries, type RateSeries } from './preview/backtest/RateSeries';
export type { SuggestedTarget } from './preview/backtest/suggestTarget';
export { costOf, type CostOptions, type RuleCost } from './preview/costOf';
export * from './preview/deadAlerts';
export * from './preview/diffRules';
export * from './preview/rateQueries';
export * from './preview/slothForm';
export * from './promql/selector';
export * from './promql/selectorsOf';
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
