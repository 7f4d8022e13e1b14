import { SourceError, type Source } from '../sources';
import type {
  CommitRange,
  CommitRangeQuery,
  GitCommit,
  GitHost,
  HostedRepository,
} from './GitHost';

// Of each direction: "at least 200" says enough.
const MOST = 200;

/** Two commits of one repository, and the folders whose commits count. */
export interface ComparedCommits {
  repository: HostedRepository;
  base: string;
  head: string;
  /** None: all of the repository. */
  folders: readonly string[];
}

/** What lies between two commits. */
export interface Difference {
  ahead: CommitRange;
  behind: CommitRange;
}

const newestFirst = (a: GitCommit, b: GitCommit) =>
  (b.at ?? '').localeCompare(a.at ?? '');

/** Commits that touch one of several folders. */
function union(ranges: CommitRange[]): CommitRange {
  if (ranges.length === 1) return ranges[0];
  const commits = new Map(
    ranges.flatMap(range => range.commits.map(one => [one.revision, one])),
  );
  return {
    commits: [...commits.values()].sort(newestFirst),
    complete: ranges.every(({ complete }) => complete),
  };
}

/** What either has, the other has not; a host that does not understand the question says what both have. */
function requireApart({ ahead, behind }: Difference, source: string): void {
  const known = new Set(ahead.commits.map(({ revision }) => revision));
  if (behind.commits.some(({ revision }) => known.has(revision))) {
    throw new SourceError(
      `${source} answers with commits that both have where only those of one were asked for: is it too old?`,
      { source, reason: 'content', state: 'unreachable' },
    );
  }
}

/**
 * Asks a host what lies between two commits.
 *
 * @throws SourceError
 */
export async function compareCommits(
  host: GitHost,
  source: Source,
  { repository, base, head, folders }: ComparedCommits,
): Promise<Difference> {
  await Promise.all(
    [base, head].map(one => host.requireCommit?.(source, repository, one)),
  );
  const read = async (range: Pick<CommitRangeQuery, 'include' | 'exclude'>) => {
    const queries = (folders.length > 0 ? folders : [undefined]).map(folder =>
      host.readRange(source, { repository, folder, most: MOST, ...range }),
    );
    return union(await Promise.all(queries));
  };
  const [ahead, behind] = await Promise.all([
    read({ include: head, exclude: base }),
    read({ include: base, exclude: head }),
  ]);
  requireApart({ ahead, behind }, source.name);
  return { ahead, behind };
}
