import { mockServices } from '@backstage/backend-test-utils';
import {
  MemoryStore,
  START,
  useTestCollectors,
} from '../testing/useTestCollectors';

const HOUR_MS = 3_600_000;

describe('the snapshots of a Collector', () => {
  const collector = useTestCollectors();

  it('begins with the stored snapshot, stale', async () => {
    const asOf = new Date(START.getTime() - HOUR_MS);
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

  it('goes on polling while the store hangs, and saves the newest after that', async () => {
    let polls = 0;
    const ends: Array<() => void> = [];
    const saved: unknown[] = [];
    const created = collector({
      collect: async () => ++polls,
      snapshots: {
        load: async () => undefined,
        save: async (_source, _collector, { payload }) => {
          saved.push(payload);
          await new Promise<void>(resolve => ends.push(resolve));
        },
      },
    });
    for (let minute = 0; minute < 5; minute++) {
      jest.setSystemTime(START.getTime() + minute * 60_000);
      await created.refresh();
    }
    expect(created.read()).toMatchObject({ status: { state: 'ok' }, data: 5 });
    expect(saved).toEqual([1]);

    const stopped = created.stop();
    for (const end of ends) {
      end();
      await jest.advanceTimersByTimeAsync(0);
    }
    await stopped;
    expect(saved).toEqual([1, 5]);
  });
});
