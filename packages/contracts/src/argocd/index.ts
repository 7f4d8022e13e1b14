/**
 * The Argo CD concern: annotations, permissions, schemas and operations.
 *
 * @packageDocumentation
 */
export * from './actions';
export * from './address';
export * from './annotations';
export * from './application';
export * from './applicationState';
export * from './awaitChange';
export * from './canary';
export * from './comparison';
export * from './composition';
export * from './contract';
export * from './differences';
export * from './events';
export * from './history';
export * from './manage';
export * from './permissions';
export * from './resources';
