import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';
import { upstream, upstreamServer, type UpstreamServer } from '../testUtils';
import { useTestSources } from '../testing/useTestSources';
import type { HttpSource } from './HttpSource';
import type { SourcePurpose } from './Source';
import type { SourceError } from './SourceError';

const ok = upstream.json({ data: 1 });
const schema = z.object({ data: z.number() });
const HEAVY = '/query_range';
const LIGHT = '/query';

describe('HttpSource that is asked for several purposes', () => {
  let server: UpstreamServer;
  const create = useTestSources();
  const source = (entry: JsonObject = {}) =>
    create({ url: server.url, timeout: '200ms', ...entry });

  beforeEach(async () => {
    server = await upstreamServer(ok);
  });

  afterEach(async () => {
    await server.close();
  });

  const ask = (prom: HttpSource, purpose: SourcePurpose, more = {}) =>
    prom.request({
      path: purpose === 'poll' ? LIGHT : HEAVY,
      schema,
      retry: false,
      purpose,
      ...more,
    });

  async function failures(
    count: number,
    prom: HttpSource,
    purpose: SourcePurpose,
  ): Promise<SourceError> {
    let last;
    for (let n = 0; n < count; n++) {
      last = await ask(prom, purpose).catch(error => error);
    }
    return last;
  }

  it.each<[string, SourcePurpose, Parameters<typeof server.behave>[0]]>([
    ['that time out', 'view', upstream.hang()],
    ['that fail', 'view', upstream.error(503)],
    ['that break off', 'view', upstream.reset()],
    ['about the past that fail', 'look-back', upstream.error(500)],
  ])('polls on after ten questions %s', async (_, purpose, heavy) => {
    server.behave((request, response) =>
      (request.path === HEAVY ? heavy : ok)(request, response),
    );
    const prom = source();
    const error = await failures(10, prom, purpose);

    expect(error.reason).toBe('suspended');
    expect(server.requests).toHaveLength(5);
    expect((await ask(prom, 'poll')).body).toEqual({ data: 1 });
  });

  it('asks nothing at all while the polls rest', async () => {
    await server.close();
    const prom = source();
    await failures(5, prom, 'poll');

    for (const purpose of ['poll', 'view', 'look-back'] as const) {
      expect((await failures(1, prom, purpose)).reason).toBe('suspended');
    }
    expect(prom.traffic.sent).toBe(5);
  });

  it('gives up on a source that is down, even if nobody polls it', async () => {
    await server.close();
    const prom = source();

    expect((await failures(6, prom, 'view')).reason).toBe('suspended');
    expect((await failures(6, prom, 'poll')).reason).toBe('suspended');
    expect(prom.traffic.sent).toBe(10);
  });

  it('keeps a slot for the polls', async () => {
    server.behave((request, response) =>
      (request.path === HEAVY ? upstream.hang() : ok)(request, response),
    );
    const prom = source({ maxConcurrency: 2 });
    const charts = [1, 2, 3].map(n =>
      ask(prom, 'view', { query: { n: `${n}` } }).catch(error => error),
    );

    expect((await ask(prom, 'poll')).body).toEqual({ data: 1 });
    expect(server.maxConcurrency).toBe(2);
    await Promise.all(charts);
  });
});
