/**
 * The SLO concern: annotations, permissions, schemas and operations.
 *
 * @packageDocumentation
 */
export * from './alerts';
export * from './annotations';
export * from './contract';
export * from './definition';
export * from './details';
export * from './explanation';
export * from './goldenSignals';
export * from './list';
export * from './permissions';
export * from './ruleHealth';
export * from './status';
