/**
 * What crosses the wire between Fairway's backends, frontends and tools.
 *
 * @packageDocumentation
 */
export * from './createOperationsClient';
export * from './envelope';
export * from './fleetList';
export * from './measure';
export * from './operation';
export * from './plan';
export * from './sources';
