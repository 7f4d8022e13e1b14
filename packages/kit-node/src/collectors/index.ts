export type { Collected } from './Collected';
export { Collector, type CollectorOptions } from './Collector';
export { DatabaseSnapshotStore } from './DatabaseSnapshotStore';
export type { Snapshot, SnapshotStore } from './SnapshotStore';
