import type { SourceError } from '../sources';
import { compareCommits, type Difference } from './compareCommits';
import { hostFailure, type GitHostFailure } from './GitHostFailure';
import type { CompareRequest, GitComparison, GitHosts } from './GitHosts';
import {
  locateRepository,
  type LocatedRepository,
  type ReachableHost,
} from './locateRepository';
import { RememberedAnswers } from './RememberedAnswers';

const COMMIT = /^[0-9a-f]{7,64}$/;
const MOST_REMEMBERED = 1_000;
// Where the host does not say for how long it wants to be left alone.
const RATE_LIMIT_MS = 60_000;

const SAME: GitComparison = {
  relation: 'same',
  ahead: [],
  behind: 0,
  truncated: false,
};

function relationOf({ ahead, behind }: Difference): GitComparison['relation'] {
  if (ahead.commits.length === 0) {
    return behind.commits.length === 0 ? 'same' : 'behind';
  }
  return behind.commits.length === 0 ? 'ahead' : 'diverged';
}

/** None was found, but not all was read. */
function isUndecided({ ahead, behind }: Difference): boolean {
  return [ahead, behind].some(
    ({ commits, complete }) => commits.length === 0 && !complete,
  );
}

function tooFar(host: string): GitHostFailure {
  return {
    cause: 'too-far',
    host,
    message: 'More commits lie between the two than are read',
    mend: `Open the comparison on ${host}`,
  };
}

/** The Git hosts of Backstage's `integrations`. */
export class ScmGitHosts implements GitHosts {
  readonly #differences = new RememberedAnswers<Difference>(MOST_REMEMBERED);
  readonly #rateLimits = new Map<
    string,
    { until: number; failure: GitHostFailure }
  >();

  constructor(private readonly hosts: readonly ReachableHost[]) {}

  repositoryUrl(repoUrl: string): string | undefined {
    return this.#locate(repoUrl)?.repository.page;
  }

  commitUrl(repoUrl: string, revision: string): string | undefined {
    const located = this.#locate(repoUrl, [revision]);
    return located?.host.commitPage(located.repository.page, revision);
  }

  compareUrl(repoUrl: string, base: string, head: string): string | undefined {
    const located = this.#locate(repoUrl, [base, head]);
    return located?.host.comparePage(located.repository.page, base, head);
  }

  async compare(
    request: CompareRequest,
  ): Promise<GitComparison | { failure: GitHostFailure }> {
    if (request.base === request.head) return SAME;
    const located = locateRepository(this.hosts, request.repoUrl);
    if ('failure' in located) return located;
    const { source, type } = located.configured;
    const limit = this.#rateLimits.get(source.name);
    if (limit && Date.now() < limit.until) return { failure: limit.failure };
    try {
      const difference = await this.#difference(located, request);
      if (isUndecided(difference)) return { failure: tooFar(source.name) };
      const { ahead, behind } = difference;
      return {
        relation: relationOf(difference),
        ahead: ahead.commits,
        behind: behind.commits.length,
        truncated: !ahead.complete || !behind.complete,
      };
    } catch (error) {
      const failure = hostFailure(error, type);
      if (failure.cause === 'rate-limited') {
        const { retryAfterMs = RATE_LIMIT_MS } = error as SourceError;
        const until = Date.now() + retryAfterMs;
        this.#rateLimits.set(source.name, { until, failure });
      }
      return { failure };
    }
  }

  #locate(
    repoUrl: string,
    revisions: string[] = [],
  ): LocatedRepository | undefined {
    const located = locateRepository(this.hosts, repoUrl);
    return 'failure' in located || !revisions.every(one => COMMIT.test(one))
      ? undefined
      : located;
  }

  #difference(
    { host, configured, repository }: LocatedRepository,
    { base, head, folders = [] }: CompareRequest,
  ): Promise<Difference> {
    const key = JSON.stringify([repository.page, base, head, folders]);
    return this.#differences.get(key, () =>
      compareCommits(host, configured.source, {
        repository,
        base,
        head,
        folders,
      }),
    );
  }
}
