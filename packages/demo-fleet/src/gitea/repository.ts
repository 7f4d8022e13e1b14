import type { GitCommit, GitHistory } from './history';

/** A simulated repository, as far as Git reads it. */
export interface Repository {
  owner: string;
  name: string;
  /** The commit that a branch, a SHA or the beginning of one names. */
  resolve(revision: string): GitCommit | undefined;
  /** `git rev-list include ^exclude -- path`: newest first. */
  log(query: {
    include: GitCommit;
    exclude?: GitCommit;
    path?: string;
  }): GitCommit[];
}

interface RepositoryOptions {
  owner: string;
  name: string;
  history: GitHistory;
  /** Time since the start of the story. */
  elapsed(): number;
}

const touches = ({ files }: GitCommit, path: string) =>
  files.some(file => file === path || file.startsWith(`${path}/`));

/** A repository that has of its history what was committed by now. */
export function createRepository({
  owner,
  name,
  history,
  elapsed,
}: RepositoryOptions): Repository {
  const all = [...history.main, ...history.production];
  const bySha = new Map(all.map(commit => [commit.sha, commit]));
  const isThere = ({ committed }: GitCommit) => committed <= elapsed();

  const reachable = (from: GitCommit | undefined): Set<GitCommit> => {
    const seen = new Set<GitCommit>();
    const queue = from ? [from] : [];
    for (let commit = queue.pop(); commit; commit = queue.pop()) {
      if (!seen.has(commit)) {
        seen.add(commit);
        queue.push(...commit.parents.map(sha => bySha.get(sha)!));
      }
    }
    return seen;
  };

  return {
    owner,
    name,
    resolve(revision) {
      if (revision === 'main' || revision === 'production') {
        return history[revision].filter(isThere).at(-1);
      }
      return /^[0-9a-f]{4,40}$/.test(revision)
        ? all.find(one => one.sha.startsWith(revision) && isThere(one))
        : undefined;
    },
    log({ include, exclude, path }) {
      const excluded = reachable(exclude);
      return [...reachable(include)]
        .filter(commit => !excluded.has(commit))
        .filter(commit => path === undefined || touches(commit, path))
        .sort((a, b) => b.committed - a.committed);
    },
  };
}
