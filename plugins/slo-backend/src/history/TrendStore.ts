import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { SloTrend } from './SloTrend';

const TABLE = 'slo_trends';
const CHUNK = 100;

interface Row {
  source: string;
  slo: string;
  written_at: number;
  start: number;
  step_seconds: number;
  remaining: string;
  first_seen: number | null;
  coverage: number | null;
}

function toRow(trend: SloTrend, writtenAt: Date): Row {
  return {
    source: trend.source,
    slo: trend.id,
    written_at: Math.floor(writtenAt.getTime() / 1000),
    start: trend.sparkline.start,
    step_seconds: trend.sparkline.stepSeconds,
    remaining: JSON.stringify(trend.sparkline.remaining),
    first_seen: trend.firstSeen ?? null,
    coverage: trend.coverage ?? null,
  };
}

function fromRow(row: Row): SloTrend {
  return {
    source: row.source,
    id: row.slo,
    sparkline: {
      start: Number(row.start),
      stepSeconds: Number(row.step_seconds),
      remaining: JSON.parse(row.remaining),
    },
    firstSeen: row.first_seen === null ? undefined : Number(row.first_seen),
    coverage: row.coverage === null ? undefined : Number(row.coverage),
  };
}

/** Trends in the plugin's database: written by one replica, read by all. */
export class TrendStore {
  static async create(database: DatabaseService): Promise<TrendStore> {
    const client = await database.getClient();
    if (!database.migrations?.skip) {
      await client.migrate.latest({
        directory: resolvePackagePath(
          '@fairway/plugin-slo-backend',
          'migrations',
        ),
      });
    }
    return new TrendStore(client);
  }

  private constructor(private readonly client: Knex) {}

  /** When the trends of a source were written last. */
  async writtenAt(source: string): Promise<Date | undefined> {
    const row = await this.client<Row>(TABLE)
      .where({ source })
      .max('written_at as at')
      .first();
    const at = (row as { at?: number | string | null } | undefined)?.at;
    return at === null || at === undefined
      ? undefined
      : new Date(Number(at) * 1000);
  }

  /** Replaces all trends of a source, or, if that fails half-way, none. */
  async replace(source: string, trends: SloTrend[], now: Date): Promise<void> {
    await this.client.transaction(async tx => {
      await tx<Row>(TABLE).where({ source }).delete();
      await tx.batchInsert(
        TABLE,
        trends.map(trend => toRow(trend, now)),
        CHUNK,
      );
    });
  }

  /** Changes whenever a replica wrote. */
  async version(): Promise<string> {
    const rows = await this.client<Row>(TABLE)
      .select('source')
      .max('written_at as at')
      .groupBy('source')
      .orderBy('source');
    return JSON.stringify(rows);
  }

  async load(): Promise<SloTrend[]> {
    const rows = await this.client<Row>(TABLE).select();
    return rows.map(fromRow);
  }
}
