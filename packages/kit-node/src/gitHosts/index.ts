export type { GitCommit } from './GitHost';
export type { GitHostFailure } from './GitHostFailure';
export type { CompareRequest, GitComparison, GitHosts } from './GitHosts';
export { gitHostsServiceRef } from './gitHostsService';
