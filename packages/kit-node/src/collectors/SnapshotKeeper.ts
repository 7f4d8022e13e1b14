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
  private saving?: Promise<void>;

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

  /** Saves at most once a minute, without being waited for: a database that hangs must not end the polling. */
  offer(snapshot: { data: T; asOf: Date }): void {
    this.unsaved = { payload: snapshot.data, asOf: snapshot.asOf };
    const due = snapshot.asOf.getTime() - this.savedAt >= SAVE_EVERY_MS;
    if (due && !this.saving) {
      this.save();
    }
  }

  /** Saves what was not saved yet, after what is being saved. */
  async flush(): Promise<void> {
    await this.saving;
    this.save();
    await this.saving;
  }

  private save(): void {
    const snapshot = this.unsaved;
    if (!snapshot) {
      return;
    }
    this.unsaved = undefined;
    this.savedAt = snapshot.asOf.getTime();
    this.saving = this.store(snapshot).finally(() => {
      this.saving = undefined;
    });
  }

  private async store(snapshot: Snapshot): Promise<void> {
    const { source, collector, store, logger } = this.options;
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
