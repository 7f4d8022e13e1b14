import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';
import { upstream, upstreamServer, type UpstreamServer } from '../testUtils';
import { useTestSources } from '../testing/useTestSources';
import type { HttpSource } from './HttpSource';
import { SourceError } from './SourceError';

const ok = upstream.json({ data: 1 });
const query = { path: '/query', schema: z.object({ data: z.number() }) };
const once = { ...query, retry: false };
const form = { query: 'up' };

describe('HttpSource under load and failure', () => {
  let server: UpstreamServer;
  const create = useTestSources();
  const source = (entry: JsonObject = {}) =>
    create({ url: server.url, ...entry });

  beforeEach(async () => {
    server = await upstreamServer(ok);
  });

  afterEach(async () => {
    await server.close();
  });

  async function failures(count: number, prom: HttpSource) {
    for (let n = 0; n < count; n++) {
      await prom.request(once).catch(() => {});
    }
  }

  describe('retries', () => {
    it.each([
      [429, 3],
      [502, 3],
      [504, 3],
      [503, 2],
      [500, 1],
      [422, 1],
      [400, 1],
      [401, 1],
      [404, 1],
    ])('status %s: asks %s times', async (status, times) => {
      server.behave(upstream.error(status));

      await expect(source().request(query)).rejects.toThrow(SourceError);
      expect(server.requests).toHaveLength(times);
    });

    it('asks again after a broken connection, and answers', async () => {
      server.next(upstream.reset(), upstream.html(502));
      const prom = source();

      expect((await prom.request(query)).body).toEqual({ data: 1 });
      expect(prom.traffic).toMatchObject({ sent: 3, failed: 2 });
    });

    it('asks no POST again, unless told that it is idempotent', async () => {
      server.behave(upstream.error(502));
      await expect(source().request({ ...query, form })).rejects.toThrow();
      expect(server.requests).toHaveLength(1);

      server.reset();
      await expect(
        source().request({ ...query, form, retry: true }),
      ).rejects.toThrow();
      expect(server.requests).toHaveLength(3);
    });

    it('waits as long as the source asks for', async () => {
      server.next(upstream.error(429, { 'retry-after': '1' }));
      const { elapsedMs } = await source().request(query);

      expect(elapsedMs).toBeGreaterThanOrEqual(1_000);
    });

    it('does not wait beyond the deadline', async () => {
      server.behave(upstream.error(429, { 'retry-after': '60' }));
      const error = await source()
        .request(query)
        .catch((e: SourceError) => e);

      expect(error).toMatchObject({ status: 429, retryAfterMs: 60_000 });
      expect(server.requests).toHaveLength(1);
    });
  });

  describe('the circuit breaker', () => {
    it('leaves a source alone after five failures in a row', async () => {
      server.behave(upstream.error(500));
      const prom = source();
      await failures(5, prom);
      const error = await prom.request(query).catch((e: SourceError) => e);

      expect(error).toMatchObject({
        state: 'unreachable',
        reason: 'suspended',
      });
      expect((error as SourceError).message).toBe(
        'prom failed 5 times in a row and is left alone for 10 seconds; the last time: prom answered with status 500: scripted 500',
      );
      expect(server.requests).toHaveLength(5);
    });

    it.each([
      ['hang', upstream.hang()],
      ['are no JSON', upstream.html()],
      ['break off', upstream.reset()],
    ])('counts answers that %s', async (_, behaviour) => {
      server.behave(behaviour);
      const prom = source({ timeout: { milliseconds: 100 } });
      await failures(6, prom);

      expect(server.requests).toHaveLength(5);
      expect(prom.traffic).toMatchObject({ sent: 5, failed: 5 });
    });

    it('does not count what the caller gave up', async () => {
      server.behave(upstream.hang());
      const prom = source();
      for (let n = 0; n < 6; n++) {
        await prom
          .request({ ...once, signal: AbortSignal.timeout(20) })
          .catch(() => {});
      }

      expect(server.requests).toHaveLength(6);
    });

    it('asks again after some seconds, and recovers', async () => {
      server.behave(upstream.error(500));
      const prom = source();
      await failures(6, prom);
      server.behave(ok);
      const now = Date.now();
      const clock = jest.spyOn(Date, 'now').mockReturnValue(now + 10_001);
      try {
        expect((await prom.request(once)).body).toEqual({ data: 1 });
      } finally {
        clock.mockRestore();
      }
      expect((await prom.request(once)).body).toEqual({ data: 1 });
      expect(server.requests).toHaveLength(7);
    });

    it.each([400, 401, 403, 404, 422])(
      'does not mind status %s: other queries may work',
      async status => {
        server.behave(upstream.error(status));
        const prom = source();
        await failures(6, prom);

        expect(server.requests).toHaveLength(6);
      },
    );
  });

  it('sends no more requests at the same time than allowed', async () => {
    server.behave(upstream.delayed(30, ok));
    const prom = source({ maxConcurrency: 3 });
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        prom.request({ ...query, query: { n: String(n) } }),
      ),
    );

    expect(server.requests).toHaveLength(10);
    expect(server.maxConcurrency).toBe(3);
  });

  it('counts waiting for a turn towards the timeout, not as a failure of the source', async () => {
    server.behave(upstream.delayed(400, ok));
    const prom = source({ maxConcurrency: 1 });
    const first = prom.request({ ...query, query: { n: '0' } });
    const waiting = Array.from({ length: 6 }, (_, n) =>
      prom
        .request({ ...query, query: { n: String(n + 1) }, timeoutMs: 100 })
        .catch((e: SourceError) => e),
    );

    for (const error of await Promise.all(waiting)) {
      expect(error).toMatchObject({ reason: 'busy', state: 'unreachable' });
    }
    expect((await first).body).toEqual({ data: 1 });
    server.behave(ok);
    expect((await prom.request(query)).body).toEqual({ data: 1 });
    expect(server.requests).toHaveLength(2);
  });

  describe('identical requests', () => {
    beforeEach(() => {
      server.behave(upstream.delayed(100, ok));
    });

    it('share an answer while it is awaited, and no longer', async () => {
      const prom = source();
      const ask = () => prom.request(query);
      await Promise.all([ask(), ask(), ask()]);
      expect(server.requests).toHaveLength(1);

      await ask();
      expect(server.requests).toHaveLength(2);
    });

    it.each([
      ['another query', { query: { n: '1' } }, { query: { n: '2' } }],
      ['a POST', { form }, { form }],
      ['told not to share', { coalesce: false }, { coalesce: false }],
    ])('do not share: %s', async (_, one, other) => {
      const prom = source();
      await Promise.all([
        prom.request({ ...query, ...one }),
        prom.request({ ...query, ...other }),
      ]);

      expect(server.requests).toHaveLength(2);
    });

    it('are shared by POSTs that may be retried', async () => {
      const prom = source();
      const ask = () => prom.request({ ...query, form, retry: true });
      await Promise.all([ask(), ask()]);

      expect(server.requests).toHaveLength(1);
    });

    it('survive one of them giving up, and end with the last', async () => {
      const prom = source();
      const first = new AbortController();
      const gone = prom.request({ ...query, signal: first.signal });
      const stays = prom.request(query);
      first.abort(new Error('gone'));

      await expect(gone).rejects.toThrow('gone');
      expect((await stays).body).toEqual({ data: 1 });
      expect(server.requests).toHaveLength(1);
    });
  });
});
