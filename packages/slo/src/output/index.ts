export * from './backfillPlan';
export * from './mimirRules';
export * from './prometheusRule';
export * from './readRuleFile';
export * from './ruleFile';
export type { MadeFrom } from './ruleYaml';
export * from './tests/ruleTests';
