import { createHash } from 'node:crypto';

export interface HistoryCommit {
  sha: string;
  parents: string[];
  /** Files that it changes. */
  files: string[];
  message: string;
  at: Date;
}

/** A repository's commits, as Git walks them. */
export class GitHistory {
  readonly #commits = new Map<string, HistoryCommit>();

  /** Adds a commit, a minute after the one before; answers its SHA. */
  commit(name: string, files: string[], ...parents: string[]): string {
    const sha = createHash('sha1').update(name).digest('hex');
    const at = new Date(Date.UTC(2026, 10, 1) + this.#commits.size * 60_000);
    const message = `${name}\n\nWhy it was done.`;
    this.#commits.set(sha, { sha, parents, files, message, at });
    return sha;
  }

  get(sha: string | null): HistoryCommit | undefined {
    return this.#commits.get(sha ?? '');
  }

  /** `git log include ^exclude -- folder`: newest first; `undefined`: one of the two is not there. */
  log(
    include: string | null,
    exclude: string | null,
    folder?: string | null,
  ): HistoryCommit[] | undefined {
    if (!this.get(include) || (exclude && !this.get(exclude))) return undefined;
    const excluded = this.#reachable(exclude);
    return [...this.#reachable(include)]
      .filter(sha => !excluded.has(sha))
      .map(sha => this.get(sha)!)
      .filter(
        ({ files }) =>
          !folder || files.some(file => file.startsWith(`${folder}/`)),
      )
      .sort((a, b) => b.at.getTime() - a.at.getTime());
  }

  #reachable(from: string | null): Set<string> {
    const seen = new Set<string>();
    const queue = from ? [from] : [];
    for (let sha = queue.pop(); sha; sha = queue.pop()) {
      if (!seen.has(sha)) {
        seen.add(sha);
        queue.push(...this.get(sha)!.parents);
      }
    }
    return seen;
  }
}
