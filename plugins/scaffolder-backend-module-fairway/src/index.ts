/**
 * Scaffolder actions of Fairway.
 *
 * @packageDocumentation
 */
export { fairwayModule as default } from './module';
