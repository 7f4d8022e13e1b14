import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Snapshot, SnapshotStore } from './SnapshotStore';

const TABLE = 'fairway_snapshots';

interface Row {
  source: string;
  collector: string;
  as_of: string;
  payload: string;
}

/**
 * Keeps snapshots in the plugin's own database, SQLite or PostgreSQL.
 *
 * @public
 */
export class DatabaseSnapshotStore implements SnapshotStore {
  /** Creates the table where it is missing, unless migrations are to be skipped. */
  static async create(
    database: DatabaseService,
  ): Promise<DatabaseSnapshotStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath('@fairway/kit-node', 'migrations'),
        tableName: 'fairway_kit_knex_migrations',
      });
    }
    return new DatabaseSnapshotStore(knex);
  }

  private constructor(private readonly knex: Knex) {}

  async load(source: string, collector: string): Promise<Snapshot | undefined> {
    const row = await this.knex<Row>(TABLE)
      .where({ source, collector })
      .first();
    return (
      row && { payload: JSON.parse(row.payload), asOf: new Date(row.as_of) }
    );
  }

  async save(
    source: string,
    collector: string,
    snapshot: Snapshot,
  ): Promise<void> {
    // ISO 8601 in UTC sorts as text, in both databases alike.
    const asOf = snapshot.asOf.toISOString();
    await this.knex<Row>(TABLE)
      .insert({
        source,
        collector,
        as_of: asOf,
        payload: JSON.stringify(snapshot.payload),
      })
      .onConflict(['source', 'collector'])
      .merge()
      .where(`${TABLE}.as_of`, '<', asOf);
  }
}
