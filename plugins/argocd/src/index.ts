/**
 * Deployments by Argo CD: entity card, entity tab and deployments page for the new frontend system.
 *
 * @packageDocumentation
 */
export { argoCdPlugin as default } from './plugin';
export { argoCdApiRef, type ArgoCdApi } from './api';
