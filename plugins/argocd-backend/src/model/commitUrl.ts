import type { GitHosts } from '@fairway/kit-node';

/** Where a person reads a commit; `undefined`: of a host that Backstage has no integration for. */
export type CommitUrl = GitHosts['commitUrl'];
