/**
 * The SLO concern: annotations, permissions, schemas and operations.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './contract';
export * from './permissions';
export * from './status';
