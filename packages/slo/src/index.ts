/**
 * Error budget maths, pure.
 *
 * @packageDocumentation
 */
export * from './budget';
export * from './duration';
export * from './state';
export * from './tiers';
