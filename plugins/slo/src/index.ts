/**
 * Error budgets: entity card, entity tab, SLOs page and home page widgets for the new frontend system.
 *
 * @packageDocumentation
 */
export { sloPlugin as default } from './plugin';
export { sloApiRef, type SloApi } from './api';
