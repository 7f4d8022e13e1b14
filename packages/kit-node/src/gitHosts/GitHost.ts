import type { Source } from '../sources';

/** Kinds of Git hosts, by the name of their section under `integrations`. */
export type GitHostType =
  | 'github'
  | 'gitlab'
  | 'gitea'
  | 'bitbucketCloud'
  | 'bitbucketServer'
  | 'azure';

/**
 * A commit as a Git host tells it.
 *
 * @public
 */
export interface GitCommit {
  revision: string;
  /** Name, without the address. */
  author?: string;
  /** Its first line. */
  message?: string;
  /** When it was committed, ISO 8601. */
  at?: string;
}

/** A repository of one host. */
export interface HostedRepository {
  /** Below the host's API, decoded: such as owner and name. */
  path: string[];
  /** Where a person reads it, without a slash at the end. */
  page: string;
}

/** Asks for the commits that one revision has and another has not. */
export interface CommitRangeQuery {
  repository: HostedRepository;
  include: string;
  exclude: string;
  /** Only commits that touch it. */
  folder?: string;
  /** Enough; no further page is asked for. */
  most: number;
}

/** Newest first. */
export interface CommitRange {
  commits: GitCommit[];
  /** `false`: there are more. */
  complete: boolean;
}

/** All that is known of one kind of Git host. */
export interface GitHost {
  /** The repository that the rest of an address names; `undefined`: none. */
  repositoryOf(
    address: { path: string[]; ssh: boolean },
    baseUrl: string,
  ): HostedRepository | undefined;
  commitPage(page: string, revision: string): string;
  comparePage(page: string, base: string, head: string): string;
  /**
   * Of hosts whose ranges do not tell a commit that is not there from one with nothing to add.
   *
   * @throws SourceError of status 404
   */
  requireCommit?(
    source: Source,
    repository: HostedRepository,
    revision: string,
  ): Promise<void>;
  /** @throws SourceError */
  readRange(source: Source, query: CommitRangeQuery): Promise<CommitRange>;
}
