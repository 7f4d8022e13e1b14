import { mockServices } from '@backstage/backend-test-utils';
import { z } from 'zod/v3';
import { Collector, type CollectorOptions } from '../collectors/Collector';
import type { Snapshot, SnapshotStore } from '../collectors/SnapshotStore';
import type { Source } from '../sources/Source';

export const START = new Date('2026-01-01T12:00:00.000Z');
export const INTERVAL_MS = 30_000;

/** Remembers what was saved. */
export class MemoryStore implements SnapshotStore {
  saved: Snapshot[] = [];
  constructor(private readonly stored?: Snapshot) {}
  async load() {
    return this.stored;
  }
  async save(_source: string, _collector: string, snapshot: Snapshot) {
    this.saved.push(snapshot);
  }
}

/** Makes collectors of a number, in a time that stands still at first; each is stopped when its test ends. */
export function useTestCollectors() {
  const running: Collector<number>[] = [];

  beforeEach(() => {
    jest.useFakeTimers({ now: START });
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map(started => started.stop()));
    jest.useRealTimers();
  });

  return (options: Partial<CollectorOptions<number>> = {}) => {
    const created = Collector.create<number>({
      name: 'test',
      source: { name: 'prom' } as Source,
      intervalMs: INTERVAL_MS,
      collect: async () => 1,
      schema: z.number(),
      snapshots: new MemoryStore(),
      logger: mockServices.logger.mock(),
      ...options,
    });
    running.push(created);
    return created;
  };
}
