import type { GitCommit } from './GitHost';
import type { GitHostFailure } from './GitHostFailure';

/**
 * Two commits of one repository.
 *
 * @public
 */
export interface CompareRequest {
  /** As Git clones it, by HTTPS or SSH. */
  repoUrl: string;
  /** A commit, in full. */
  base: string;
  /** What is compared with it: a commit, in full. */
  head: string;
  /** Only commits that touch one of these folders count. Default: all. */
  folders?: readonly string[];
}

/**
 * How `head` stands to `base`.
 *
 * @public
 */
export interface GitComparison {
  /** `same`: no commit between them touches the folders. */
  relation: 'same' | 'ahead' | 'behind' | 'diverged';
  /** Commits that `head` has and `base` lacks, newest first. */
  ahead: GitCommit[];
  /** How many `base` has and `head` lacks. */
  behind: number;
  /** There are more than were read: both are at least so many. */
  truncated: boolean;
}

/**
 * The Git hosts that Backstage has integrations for.
 *
 * @public
 */
export interface GitHosts {
  /** Where a person opens a repository, one for all its addresses; `undefined`: of a host without integration. */
  repositoryUrl(repoUrl: string): string | undefined;
  /** Where a person reads a commit; `undefined`: of a host without integration, or no commit. */
  commitUrl(repoUrl: string, revision: string): string | undefined;
  /** Where a person reads what lies between two commits. The page knows no folders. */
  compareUrl(repoUrl: string, base: string, head: string): string | undefined;
  /**
   * How two commits stand to each other. What a host answered once is not asked again: it never changes. That it does not
   * answer is an answer too, and not remembered.
   */
  compare(
    request: CompareRequest,
  ): Promise<GitComparison | { failure: GitHostFailure }>;
}
