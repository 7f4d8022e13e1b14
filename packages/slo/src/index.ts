/**
 * Service level objectives, pure: definitions, rules, error budget maths.
 *
 * @packageDocumentation
 */
export * from './budget';
export * from './catalogEntity/openSloDocumentOf';
export * from './definition';
export * from './duration';
export * from './openslo';
export * from './output';
export * from './platform';
export * from './preview';
export * from './promql';
export * from './proposal';
export * from './rules';
export * from './state';
export * from './tiers';
