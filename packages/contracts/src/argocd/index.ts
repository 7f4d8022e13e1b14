/**
 * The Argo CD concern: annotations, permissions, schemas and operations.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './application';
export * from './contract';
export * from './permissions';
