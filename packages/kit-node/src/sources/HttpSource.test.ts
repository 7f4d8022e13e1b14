import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';
import { upstream, upstreamServer, type UpstreamServer } from '../testUtils';
import { useTestSources } from '../testing/useTestSources';
import type { SourceError } from './SourceError';

const ok = upstream.json({ data: 1 });
const schema = z.object({ data: z.number() });
const query = { path: '/api/v1/query', schema };

describe('HttpSource', () => {
  let server: UpstreamServer;
  const create = useTestSources();
  const source = (entry: JsonObject = {}) =>
    create({ url: server.url, ...entry });

  beforeAll(async () => {
    server = await upstreamServer();
  });

  beforeEach(() => {
    server.reset();
    server.behave(ok);
  });

  afterAll(async () => {
    await server.close();
  });

  async function failure(promise: Promise<unknown>): Promise<SourceError> {
    return promise.then(
      () => {
        throw new Error('It did not fail');
      },
      error => error,
    );
  }

  describe('a good answer', () => {
    it('is parsed and counted', async () => {
      const prom = source();
      const response = await prom.request(query);

      expect(response.body).toEqual({ data: 1 });
      expect(response.bytes).toBe('{"data":1}'.length);
      expect(Math.abs(response.clockSkewSeconds!)).toBeLessThanOrEqual(1);
      expect(prom.traffic).toEqual({ sent: 1, failed: 0, bytes: 10 });
    });

    it.each(['gzip', 'deflate', 'br'] as const)('may be %s', async encoding => {
      server.behave(upstream.compressed(encoding, { data: 2 }));

      expect((await source().request(query)).body).toEqual({ data: 2 });
    });

    it('says how wrong the clock of the source is', async () => {
      server.behave(
        upstream.json(
          { data: 1 },
          { headers: { date: new Date(Date.now() - 90_000).toUTCString() } },
        ),
      );

      const { clockSkewSeconds } = await source().request(query);
      expect(clockSkewSeconds).toBeGreaterThanOrEqual(-91);
      expect(clockSkewSeconds).toBeLessThanOrEqual(-89);
    });
  });

  it('sends parameters, query and headers below the path of the url', async () => {
    await source({
      url: `${server.url}/prometheus/`,
      parameters: { partial_response: false, dedup: true },
      headers: { 'X-Scope-OrgID': 'team-a|team-b' },
    }).request({ ...query, query: { 'match[]': ['up', 'a{b="c&d"}'] } });

    const [request] = server.requests;
    expect(request.method).toBe('GET');
    expect(request.path).toBe('/prometheus/api/v1/query');
    expect([...request.query]).toEqual([
      ['partial_response', 'false'],
      ['dedup', 'true'],
      ['match[]', 'up'],
      ['match[]', 'a{b="c&d"}'],
    ]);
    expect(request.headers['x-scope-orgid']).toBe('team-a|team-b');
  });

  it('posts a form', async () => {
    await source({ parameters: { dedup: true } }).request({
      ...query,
      form: { query: 'sum(up) + 1 & "é"' },
    });

    const [request] = server.requests;
    expect(request.method).toBe('POST');
    expect(request.query.get('dedup')).toBe('true');
    expect(request.form.get('query')).toBe('sum(up) + 1 & "é"');
  });

  it.each([
    [
      'an error page',
      upstream.html(500),
      'unreachable',
      /^prom answered text\/html where JSON was expected \(status 500\): is there a login page or proxy in between\?$/,
    ],
    [
      'a login page',
      upstream.html(200),
      'unreachable',
      /^prom answered text\/html where JSON was expected \(status 200\): is there a login page/,
    ],
    [
      'garbage',
      upstream.garbage(),
      'unreachable',
      /calls itself JSON and is not/,
    ],
    [
      'another shape',
      upstream.json({ data: 'x' }),
      'unreachable',
      /^prom answered JSON of another shape than expected: data: Expected number, received string$/,
    ],
    [
      '401',
      upstream.error(401),
      'unauthorized',
      /does not know our credentials/,
    ],
    ['401 as a page', upstream.html(401), 'unauthorized', /does not know our/],
    ['403', upstream.error(403), 'forbidden', /refuses our credentials/],
    [
      '404',
      upstream.html(404),
      'not-installed',
      /^prom has nothing at \/api\/v1\/query \(status 404\): is its url right\?/,
    ],
    ['422', upstream.error(422), 'unreachable', /status 422: scripted 422$/],
    [
      'a redirect',
      upstream.redirect('https://user:secret@sso.example/login?state=secret'),
      'unreachable',
      /^prom points to https:\/\/sso.example\/login \(status 302\)/,
    ],
    [
      'an unknown encoding',
      upstream.json({}, { headers: { 'content-encoding': 'zstd' } }),
      'unreachable',
      /unknown content encoding 'zstd'/,
    ],
    [
      'a false encoding',
      upstream.json({}, { headers: { 'content-encoding': 'gzip' } }),
      'unreachable',
      /cannot be decompressed/,
    ],
  ])('says what is wrong with %s', async (_, behaviour, state, message) => {
    server.behave(behaviour);
    const prom = source();

    const error = await failure(prom.request({ ...query, retry: false }));

    expect(error).toMatchObject({ name: 'SourceError', source: 'prom', state });
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('secret');
    expect(prom.traffic.sent).toBe(1);
  });

  it('keeps the JSON of an error', async () => {
    server.behave(upstream.error(400));

    expect(await failure(source().request(query))).toMatchObject({
      status: 400,
      body: { errorType: 'internal' },
    });
  });

  it('says that nothing listens', async () => {
    const gone = await upstreamServer();
    await gone.close();

    expect(
      await failure(
        source({ url: gone.url }).request({ ...query, retry: false }),
      ),
    ).toMatchObject({
      message: 'prom does not answer: connection refused',
      state: 'unreachable',
      reason: 'network',
    });
  });

  it('says that the connection broke off', async () => {
    server.behave(upstream.reset());

    expect(
      await failure(source().request({ ...query, retry: false })),
    ).toMatchObject({
      message: 'prom does not answer: the connection broke off',
    });
  });

  it.each([
    ['hangs', upstream.hang()],
    ['drips', upstream.drip()],
  ])('gives up on an upstream that %s', async (_, behaviour) => {
    server.behave(behaviour);
    const startedAt = Date.now();

    const error = await failure(source().request({ ...query, timeoutMs: 200 }));

    expect(error.message).toBe(
      'prom does not answer: no complete answer within 0.2 s',
    );
    expect(error.reason).toBe('timeout');
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });

  it.each([
    ['endless answer', upstream.huge()],
    [
      'compressed answer',
      upstream.compressed('gzip', { padding: ' '.repeat(5_000_000) }),
    ],
  ])('does not read an %s beyond the cap', async (_, behaviour) => {
    server.behave(behaviour);

    expect(
      await failure(source().request({ ...query, maxBytes: 100 * 1024 })),
    ).toMatchObject({
      message: 'prom answered more than 100 KiB; the rest was not read',
      reason: 'too-large',
    });
  });

  it('ends a request that the caller gives up', async () => {
    server.behave(upstream.hang());
    const controller = new AbortController();
    const pending = source().request({ ...query, signal: controller.signal });
    setTimeout(() => controller.abort(new Error('no longer needed')), 50);

    await expect(pending).rejects.toThrow('no longer needed');
  });
});
