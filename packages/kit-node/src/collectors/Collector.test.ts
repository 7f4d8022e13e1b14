import { mockServices } from '@backstage/backend-test-utils';
import { z } from 'zod/v3';
import type { Source } from '../sources/Source';
import { SourceError } from '../sources/SourceError';
import { Collector, type CollectorOptions } from './Collector';
import type { Snapshot, SnapshotStore } from './SnapshotStore';

const START = new Date('2026-01-01T12:00:00.000Z');
const INTERVAL = 30_000;

class MemoryStore implements SnapshotStore {
  saved: Snapshot[] = [];
  constructor(private readonly stored?: Snapshot) {}
  async load() {
    return this.stored;
  }
  async save(_source: string, _collector: string, snapshot: Snapshot) {
    this.saved.push(snapshot);
  }
}

function refusal(state: SourceError['state']) {
  return new SourceError(`prom says ${state}`, {
    source: 'prom',
    reason: 'status',
    state,
  });
}

describe('Collector', () => {
  const running: Collector<unknown>[] = [];

  beforeEach(() => {
    jest.useFakeTimers({ now: START });
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map(started => started.stop()));
    jest.useRealTimers();
  });

  function collector(options: Partial<CollectorOptions<number>> = {}) {
    const created = Collector.create<number>({
      name: 'test',
      source: { name: 'prom' } as Source,
      intervalMs: INTERVAL,
      collect: async () => 1,
      schema: z.number(),
      snapshots: new MemoryStore(),
      logger: mockServices.logger.mock(),
      ...options,
    });
    running.push(created);
    return created;
  }

  const iso = (offsetMs: number) =>
    new Date(START.getTime() + offsetMs).toISOString();

  it('asks at once and then about every interval', async () => {
    let polls = 0;
    const created = collector({ collect: async () => ++polls });

    await created.start();
    await jest.advanceTimersByTimeAsync(0);
    expect(created.read()).toMatchObject({
      status: { state: 'ok', asOf: iso(0), since: iso(0) },
      data: 1,
      asOf: START,
    });

    await jest.advanceTimersByTimeAsync(10 * INTERVAL);
    expect(polls).toBeGreaterThanOrEqual(9);
    expect(polls).toBeLessThanOrEqual(12);
    expect(created.read().status.since).toBe(iso(0));
  });

  it('says at once what is wrong, and keeps the data', async () => {
    const collect = jest
      .fn()
      .mockResolvedValueOnce(1)
      .mockRejectedValue(refusal('forbidden'));
    const created = collector({ collect });
    await created.refresh();
    await created.refresh();

    expect(created.read()).toMatchObject({
      status: { state: 'forbidden', message: 'prom says forbidden' },
      data: 1,
      asOf: START,
    });
  });

  it('begins with the stored snapshot, stale', async () => {
    const asOf = new Date(iso(-3_600_000));
    const created = collector({
      collect: () => new Promise(() => {}),
      snapshots: new MemoryStore({ payload: 7, asOf }),
    });
    await created.start();

    expect(created.read()).toMatchObject({
      status: { state: 'stale', asOf: asOf.toISOString() },
      data: 7,
      asOf,
    });
  });

  it('does not use a snapshot of another shape', async () => {
    const created = collector({
      collect: () => new Promise(() => {}),
      snapshots: new MemoryStore({ payload: { old: true }, asOf: START }),
    });
    await created.start();

    expect(created.read().status.state).toBe('never');
  });

  it('works with a store that does not', async () => {
    const logger = mockServices.logger.mock();
    const created = collector({
      logger,
      snapshots: {
        load: async () => Promise.reject(new Error('no database')),
        save: async () => Promise.reject(new Error('no database')),
      },
    });
    await created.start();
    await jest.advanceTimersByTimeAsync(0);

    expect(created.read().status.state).toBe('ok');
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('saves at most once a minute, and the newest when it stops', async () => {
    let polls = 0;
    const snapshots = new MemoryStore();
    const created = collector({ collect: async () => ++polls, snapshots });
    for (let second = 0; second <= 70; second += 10) {
      jest.setSystemTime(START.getTime() + second * 1_000);
      await created.refresh();
    }
    expect(snapshots.saved.map(({ payload }) => payload)).toEqual([1, 7]);

    await created.stop();
    expect(snapshots.saved.map(({ payload }) => payload)).toEqual([1, 7, 8]);
  });

  it('never polls twice at the same time', async () => {
    let polls = 0;
    let end: (value: number) => void = () => {};
    const created = collector({
      collect: () => {
        polls += 1;
        return new Promise(resolve => {
          end = resolve;
        });
      },
    });
    const both = Promise.all([created.refresh(), created.refresh()]);
    end(5);
    await both;

    expect(polls).toBe(1);
    expect(created.read().data).toBe(5);
  });

  it('survives a defect, and says so in the log', async () => {
    const logger = mockServices.logger.mock();
    const created = collector({
      logger,
      collect: async () => {
        throw new TypeError('undefined is not a function');
      },
    });
    await created.refresh();

    expect(created.read().status).toMatchObject({
      state: 'unreachable',
      message: 'what prom answered could not be used',
    });
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  it('breaks off a running poll when it stops, and polls no more', async () => {
    let aborted = false;
    const collect = jest.fn(
      (signal: AbortSignal) =>
        new Promise<number>((_, reject) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(signal.reason);
          });
        }),
    );
    const created = collector({ collect });
    await created.start();
    await created.stop();
    await jest.advanceTimersByTimeAsync(5 * INTERVAL);

    expect(aborted).toBe(true);
    expect(collect).toHaveBeenCalledTimes(1);
    expect(created.read().status.state).toBe('never');
  });

  it('tells listeners of every outcome until they leave', async () => {
    const collect = jest
      .fn()
      .mockResolvedValueOnce(1)
      .mockRejectedValue(refusal('unreachable'));
    const created = collector({ collect });
    const seen: string[] = [];
    created.onUpdate(() => {
      throw new Error('a listener with a defect');
    });
    const leave = created.onUpdate(() => {
      seen.push(created.read().status.state);
    });
    await created.refresh();
    await created.refresh();
    leave();
    await created.refresh();

    expect(seen).toEqual(['ok', 'unreachable']);
  });

  it('logs a failure once, and the recovery', async () => {
    const logger = mockServices.logger.mock();
    const collect = jest
      .fn()
      .mockRejectedValueOnce(refusal('unreachable'))
      .mockRejectedValueOnce(refusal('unreachable'))
      .mockResolvedValue(1);
    const created = collector({ collect, logger });
    await created.refresh();
    await created.refresh();
    await created.refresh();

    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledWith(
      `Collector 'test': prom answers again`,
    );
  });
});
