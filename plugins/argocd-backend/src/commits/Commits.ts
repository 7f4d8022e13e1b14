import { SourceError } from '@fairway/kit-node';
import type { CommitMetadata } from '../upstream/commit';
import type { StoredCommit } from './CommitStore';

// A commit that is not there may be pushed later, or the repository server be ill.
const UNKNOWN_FOR_MS = 10 * 60_000;
const MOST_IN_MEMORY = 5_000;
const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
// The subject line and a little; a message may hold a whole log.
const LONGEST_MESSAGE = 1_000;

export interface CommitsOptions {
  store: {
    load(repoUrl: string, revision: string): Promise<StoredCommit | undefined>;
    save(
      repoUrl: string,
      revision: string,
      commit: StoredCommit,
    ): Promise<void>;
  };
  now(): Date;
}

/** Whether a revision is a commit, rather than a version of a chart. */
export function isCommit(revision: string): boolean {
  return COMMIT.test(revision);
}

/**
 * Author, message and time of commits. Each is asked for once per repository, for all viewers; one that is not there is
 * asked for again after a while.
 */
export class Commits {
  readonly #known = new Map<string, StoredCommit>();
  readonly #pending = new Map<string, Promise<StoredCommit>>();

  static create(options: CommitsOptions): Commits {
    return new Commits(options);
  }

  private constructor(private readonly options: CommitsOptions) {}

  /**
   * A commit; `undefined`: the repository has none of that name.
   *
   * @param ask - asks Argo CD; called only for a commit that nobody asked for before
   * @throws SourceError when Argo CD does not answer
   */
  async get(
    repoUrl: string,
    revision: string,
    ask: () => Promise<CommitMetadata>,
  ): Promise<CommitMetadata | undefined> {
    const key = `${repoUrl} ${revision}`;
    const commit =
      this.#remembered(key) ??
      (await this.#find(key, [repoUrl, revision], ask));
    if ('unknownUntil' in commit) return undefined;
    const { author, message, at } = commit;
    return { author, message, date: at };
  }

  #remembered(key: string): StoredCommit | undefined {
    const commit = this.#known.get(key);
    return commit && !this.#isOver(commit) ? commit : undefined;
  }

  #isOver(commit: StoredCommit): boolean {
    return 'unknownUntil' in commit && commit.unknownUntil < this.options.now();
  }

  #find(
    key: string,
    [repoUrl, revision]: [string, string],
    ask: () => Promise<CommitMetadata>,
  ): Promise<StoredCommit> {
    const pending = this.#pending.get(key);
    if (pending) return pending;
    const finding = this.#load(repoUrl, revision, ask)
      .then(commit => this.#remember(key, commit))
      .finally(() => this.#pending.delete(key));
    this.#pending.set(key, finding);
    return finding;
  }

  #remember(key: string, commit: StoredCommit): StoredCommit {
    this.#known.delete(key);
    this.#known.set(key, commit);
    if (this.#known.size > MOST_IN_MEMORY) {
      this.#known.delete(this.#known.keys().next().value!);
    }
    return commit;
  }

  async #load(
    repoUrl: string,
    revision: string,
    ask: () => Promise<CommitMetadata>,
  ): Promise<StoredCommit> {
    const { store } = this.options;
    const stored = await store.load(repoUrl, revision);
    if (stored && !this.#isOver(stored)) return stored;
    const commit = await this.#ask(ask);
    await store.save(repoUrl, revision, commit);
    return commit;
  }

  async #ask(ask: () => Promise<CommitMetadata>): Promise<StoredCommit> {
    try {
      const { author, message, date } = await ask();
      return {
        author,
        message: message?.slice(0, LONGEST_MESSAGE),
        at: date && new Date(date).toISOString(),
      };
    } catch (error) {
      if (!isUnknownCommit(error)) throw error;
      const until = this.options.now().getTime() + UNKNOWN_FOR_MS;
      return { unknownUntil: new Date(until) };
    }
  }
}

/** Argo CD answers 404, or 400 or 500 with what Git said. */
function isUnknownCommit(error: unknown): boolean {
  if (!(error instanceof SourceError)) return false;
  const { status, message } = error;
  return (
    status === 404 ||
    ((status === 400 || status === 500) &&
      /not our ref|unknown revision|bad object|unable to resolve|not found|reference is not a tree/i.test(
        message,
      ))
  );
}
