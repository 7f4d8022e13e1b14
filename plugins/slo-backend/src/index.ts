/**
 * The backend of Fairway's SLO plugin.
 *
 * @packageDocumentation
 */
export { sloPlugin as default } from './plugin';
