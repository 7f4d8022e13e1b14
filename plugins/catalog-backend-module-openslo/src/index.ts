/**
 * OpenSLO documents as entities of the catalog.
 *
 * @packageDocumentation
 */
export { openSloModule as default } from './module';
export { WITHHELD_ANNOTATION } from './annotations';
