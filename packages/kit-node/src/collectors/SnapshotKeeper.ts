import type { LoggerService } from '@backstage/backend-plugin-api';
import type { z } from 'zod/v3';
import type { Snapshot, SnapshotStore } from './SnapshotStore';

const SAVE_EVERY_MS = 60_000;

interface SnapshotKeeperOptions<T> {
  source: string;
  collector: string;
  store: SnapshotStore;
  schema: z.ZodType<T, z.ZodTypeDef, unknown>;
  logger: LoggerService;
}

/** Loads and saves one collector's snapshot; a failing store costs the snapshot, never the collector. */
export class SnapshotKeeper<T> {
  private savedAt = -Infinity;
  private unsaved?: Snapshot;

  constructor(private readonly options: SnapshotKeeperOptions<T>) {}

  async load(): Promise<{ data: T; asOf: Date } | undefined> {
    const { source, collector, store, schema, logger } = this.options;
    try {
      const snapshot = await store.load(source, collector);
      if (!snapshot) {
        return undefined;
      }
      const parsed = schema.safeParse(snapshot.payload);
      if (!parsed.success) {
        logger.info(
          `The stored snapshot '${collector}' of ${source} is of another version and is not used`,
        );
        return undefined;
      }
      return { data: parsed.data, asOf: snapshot.asOf };
    } catch (error) {
      logger.warn(
        `The stored snapshot '${collector}' of ${source} cannot be read`,
        error as Error,
      );
      return undefined;
    }
  }

  /** Saves at most once a minute. */
  async offer(snapshot: { data: T; asOf: Date }): Promise<void> {
    this.unsaved = { payload: snapshot.data, asOf: snapshot.asOf };
    if (snapshot.asOf.getTime() - this.savedAt >= SAVE_EVERY_MS) {
      await this.flush();
    }
  }

  /** Saves what was not saved yet. */
  async flush(): Promise<void> {
    const { source, collector, store, logger } = this.options;
    const snapshot = this.unsaved;
    if (!snapshot) {
      return;
    }
    this.unsaved = undefined;
    this.savedAt = snapshot.asOf.getTime();
    try {
      await store.save(source, collector, snapshot);
    } catch (error) {
      logger.warn(
        `The snapshot '${collector}' of ${source} cannot be saved`,
        error as Error,
      );
    }
  }
}
