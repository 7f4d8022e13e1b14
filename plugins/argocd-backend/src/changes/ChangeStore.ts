import type { Knex } from 'knex';
import { knownSyncsSchema, type KnownApplication } from './KnownApplication';
import { enqueue, type Announcement } from './Outbox';

const TABLE = 'argocd_known_applications';
const DAY_SECONDS = 24 * 3600;
// What was deleted is forgotten; what comes back sooner goes on as it was.
const FORGET_AFTER_SECONDS = 7 * DAY_SECONDS;
const ROWS_PER_STATEMENT = 100;

interface Row {
  ref: string;
  drift_since: string | null;
  drift_told: boolean | number;
  syncs: string;
  seen_at: number | string;
}

/** What a look at all applications comes to. */
export interface Lesson {
  /** Of every application that was looked at. */
  known: ReadonlyMap<string, KnownApplication>;
  announcements: Announcement[];
  now: Date;
}

function fromRow(row: Row): KnownApplication {
  return {
    syncs: knownSyncsSchema.parse(JSON.parse(row.syncs)),
    drift: {
      since: row.drift_since ?? undefined,
      told: Boolean(row.drift_told),
    },
  };
}

function toRow(ref: string, known: KnownApplication, seenAt: number): Row {
  return {
    ref,
    drift_since: known.drift.since ?? null,
    drift_told: known.drift.told,
    syncs: JSON.stringify(known.syncs),
    seen_at: seenAt,
  };
}

function isNews(row: Row, before: Row | undefined): boolean {
  return (
    !before ||
    row.drift_since !== before.drift_since ||
    row.drift_told !== Boolean(before.drift_told) ||
    row.syncs !== before.syncs ||
    Number(row.seen_at) - Number(before.seen_at) > DAY_SECONDS
  );
}

/** What is known of applications, for all replicas and over restarts. */
export class ChangeStore {
  static create(database: Knex): ChangeStore {
    return new ChangeStore(database);
  }

  private constructor(private readonly database: Knex) {}

  async known(): Promise<Map<string, KnownApplication>> {
    const rows = await this.database<Row>(TABLE).select();
    return new Map(rows.map(row => [row.ref, fromRow(row)]));
  }

  /** Since when applications have been seen out of sync: ISO times by address. */
  async drifts(): Promise<Map<string, string>> {
    const rows = await this.database<Row>(TABLE)
      .whereNotNull('drift_since')
      .select('ref', 'drift_since');
    return new Map(rows.map(row => [row.ref, row.drift_since!]));
  }

  /** Keeps what was learned and what is to be told of it: both or neither. A change that is known is not told again. */
  async learn({ known, announcements, now }: Lesson): Promise<void> {
    const seenAt = Math.floor(now.getTime() / 1000);
    await this.database.transaction(async transaction => {
      const before = new Map(
        (await transaction<Row>(TABLE).select()).map(row => [row.ref, row]),
      );
      const rows = [...known]
        .map(([ref, one]) => toRow(ref, one, seenAt))
        .filter(row => isNews(row, before.get(row.ref)))
        // In one order, so that two replicas at once do not wait for each other.
        .sort((a, b) => (a.ref < b.ref ? -1 : 1));
      for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) {
        await transaction<Row>(TABLE)
          .insert(rows.slice(i, i + ROWS_PER_STATEMENT))
          .onConflict('ref')
          .merge();
      }
      await transaction<Row>(TABLE)
        .where('seen_at', '<', seenAt - FORGET_AFTER_SECONDS)
        .delete();
      await enqueue(transaction, announcements, now);
    });
  }
}
