import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { migratedDatabase } from '../migratedDatabase';

const TABLE = 'argocd_commits';

/** A commit of a repository, or that there is none. */
export type StoredCommit =
  | { author?: string; message?: string; at?: string }
  | { unknownUntil: Date };

interface Row {
  repo_url: string;
  revision: string;
  author: string | null;
  message: string | null;
  committed_at: string | null;
  unknown_until: number | string | null;
}

function fromRow(row: Row): StoredCommit {
  return row.unknown_until === null
    ? {
        author: row.author ?? undefined,
        message: row.message ?? undefined,
        at: row.committed_at ?? undefined,
      }
    : { unknownUntil: new Date(Number(row.unknown_until) * 1000) };
}

/** Commits in the plugin's database, for all replicas and for ever: a SHA never means another commit. */
export class CommitStore {
  static async create(database: DatabaseService): Promise<CommitStore> {
    return new CommitStore(await migratedDatabase(database));
  }

  private constructor(private readonly client: Knex) {}

  async load(
    repoUrl: string,
    revision: string,
  ): Promise<StoredCommit | undefined> {
    const row = await this.client<Row>(TABLE)
      .where({ repo_url: repoUrl, revision })
      .first();
    return row && fromRow(row);
  }

  async save(
    repoUrl: string,
    revision: string,
    commit: StoredCommit,
  ): Promise<void> {
    const known = 'unknownUntil' in commit ? undefined : commit;
    const until = 'unknownUntil' in commit ? commit.unknownUntil : undefined;
    await this.client<Row>(TABLE)
      .insert({
        repo_url: repoUrl,
        revision,
        author: known?.author ?? null,
        message: known?.message ?? null,
        committed_at: known?.at ?? null,
        unknown_until: until ? Math.floor(until.getTime() / 1000) : null,
      })
      .onConflict(['repo_url', 'revision'])
      .merge();
  }
}
