/**
 * The last good answer of a collector.
 *
 * @public
 */
export interface Snapshot {
  /** As it was parsed from JSON: read it with a schema. */
  payload: unknown;
  /** When it was collected. */
  asOf: Date;
}

/**
 * Keeps snapshots over a restart.
 *
 * @public
 */
export interface SnapshotStore {
  load(source: string, collector: string): Promise<Snapshot | undefined>;
  /** Never replaces a newer snapshot by an older one. */
  save(source: string, collector: string, snapshot: Snapshot): Promise<void>;
}
