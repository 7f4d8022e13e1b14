/**
 * Everything a Fairway backend plugin needs that is not its concern: sources, collectors, operations.
 *
 * @packageDocumentation
 */
export * from './catalog';
export * from './collectors';
export * from './environments';
export * from './gitHosts';
export * from './operations';
export * from './sources';
