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
export * from './rules/RuleGroup';
export * from './state';
export * from './tiers';
