import { mockServices } from '@backstage/backend-test-utils';
import { SourceError } from '../sources/SourceError';
import {
  INTERVAL_MS as INTERVAL,
  START,
  useTestCollectors,
} from '../testing/useTestCollectors';

function refusal(state: SourceError['state']) {
  return new SourceError(`prom says ${state}`, {
    source: 'prom',
    reason: 'status',
    state,
  });
}

describe('Collector', () => {
  const collector = useTestCollectors();

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

  it('asks again sooner after a failure, less and less so, until that goes well', async () => {
    const at: number[] = [];
    const collect = jest.fn(async () => {
      at.push(Date.now() - START.getTime());
      if (at.length < 5) throw refusal('unreachable');
      return 1;
    });
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const created = collector({ collect, retryMs: 5_000 });
    await created.start();
    await jest.advanceTimersByTimeAsync(125_000);
    jest.spyOn(Math, 'random').mockRestore();

    expect(at).toEqual([0, 5_000, 15_000, 35_000, 65_000, 95_000, 125_000]);
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

  it('takes that its source is away, until the next good answer', async () => {
    const created = collector({ collect: async () => 1 });
    const seen: string[] = [];
    created.onUpdate(() => seen.push(created.read().status.state));
    await created.refresh();
    created.failed(refusal('unreachable'));
    created.told(() => 2);
    expect(created.read()).toMatchObject({
      status: { state: 'unreachable', message: 'prom says unreachable' },
      data: 1,
    });
    await created.refresh();
    expect(seen).toEqual(['ok', 'unreachable', 'ok']);
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
