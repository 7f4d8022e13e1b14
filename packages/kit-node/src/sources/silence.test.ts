import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod/v3';
import { upstreamServer, type UpstreamServer } from '../testUtils';
import { useTestSources } from '../testing/useTestSources';
import type { StreamProbe } from './Source';
import { SourceError } from './SourceError';

const away = new SourceError('prom does not answer', {
  source: 'prom',
  reason: 'network',
  state: 'unreachable',
});

describe('silence on a stream', () => {
  const create = useTestSources();
  let server: UpstreamServer;

  beforeEach(async () => {
    server = await upstreamServer();
  });
  afterEach(() => server.close());

  /** Gives signs of life after these pauses, and then none. */
  function speakAfter(...pausesMs: number[]) {
    server.behave(async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
      for (const pause of pausesMs) {
        await sleep(pause);
        response.write(':\n');
      }
    });
  }

  async function follow(ask: StreamProbe['ask'], silenceMs = 400) {
    const since = Date.now();
    const stream = create({ url: server.url }).stream({
      path: '/stream',
      schema: z.unknown(),
      silenceMs,
      probe: { afterMs: 100, ask },
      signal: new AbortController().signal,
    });
    let signs = 0;
    try {
      for await (const _ of stream) signs += 1;
    } catch (error) {
      return { signs, error: error as SourceError, ms: Date.now() - since };
    }
    throw new Error('It ended without an error');
  }

  it('ends it early where the source is not there', async () => {
    speakAfter();
    const { error, ms } = await follow(async () => {
      throw away;
    }, 10_000);
    expect(error).toMatchObject({ reason: 'timeout', state: 'unreachable' });
    expect(error.message).toMatch(
      /was silent on its stream for 0.1 s, and when it was asked: prom does not answer/,
    );
    expect(error.cause).toBe(away);
    expect(ms).toBeLessThan(5_000);
  });

  it('ends it, later, though the source is there', async () => {
    speakAfter();
    const ask = jest.fn(async () => {});
    const { error } = await follow(ask);
    expect(error.message).toMatch(/silent on its stream for 0.4 s$/);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks nothing while signs of life come, once in each silence', async () => {
    speakAfter(20, 20, 20, 250, 20, 20);
    const ask = jest.fn(async () => {});
    const { signs } = await follow(ask);
    expect(signs).toBe(7);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('goes on where a sign of life is sooner than the answer', async () => {
    speakAfter(250, 20);
    const ask = jest
      .fn()
      .mockImplementationOnce(
        (signal: AbortSignal) =>
          new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(away));
          }),
      )
      .mockResolvedValue(undefined);
    const { signs, error } = await follow(ask);
    expect(signs).toBe(3);
    expect(error.message).toMatch(/0.4 s$/);
  });
});
