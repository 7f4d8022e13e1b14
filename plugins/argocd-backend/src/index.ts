/**
 * Argo CD applications for Backstage: what is deployed where, and why it is stuck.
 *
 * @packageDocumentation
 */
export { argocdPlugin as default } from './plugin';
