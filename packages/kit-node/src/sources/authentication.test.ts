import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';
import { upstream, upstreamServer, type UpstreamServer } from '../testUtils';
import { useTestSources } from '../testing/useTestSources';
import type { SourceAuthProvider } from './auth/sourceAuthProviders';
import type { SourceError } from './SourceError';

const ok = upstream.json({ data: 1 });
const query = { path: '/query', schema: z.object({ data: z.number() }) };

describe('HttpSource authentication', () => {
  let server: UpstreamServer;
  let directory: string;
  const create = useTestSources();
  const source = (auth: JsonObject, providers?: SourceAuthProvider[]) =>
    create({ url: server.url, auth }, providers);

  beforeEach(async () => {
    server = await upstreamServer(ok);
    directory = await mkdtemp(join(tmpdir(), 'fairway-auth-'));
  });

  afterEach(async () => {
    await server.close();
    await rm(directory, { recursive: true });
  });

  const sent = () =>
    server.requests.map(({ headers }) => headers.authorization);
  const failure = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (error: SourceError) => error,
    );

  it('basic', async () => {
    await source({ type: 'basic', username: 'u', password: 'p:ü' }).request(
      query,
    );

    expect(sent()).toEqual([
      `Basic ${Buffer.from('u:p:ü').toString('base64')}`,
    ]);
  });

  it('bearer', async () => {
    await source({ type: 'bearer', token: 'abc' }).request(query);

    expect(sent()).toEqual(['Bearer abc']);
  });

  it('repeats no credentials that the source echoes', async () => {
    server.behave((request, response) =>
      upstream.json(
        { error: `bad header ${request.headers.authorization}` },
        { status: 400 },
      )(request, response),
    );
    const error = await failure(
      source({ type: 'bearer', token: 'hunter2secret' }).request(query),
    );

    expect(error?.message).toBe(
      'prom answered with status 400: bad header ***',
    );
    expect(JSON.stringify(error?.body)).not.toContain('hunter2');
  });

  describe('tokenFile', () => {
    it('is read again when it changes', async () => {
      const tokenFile = join(directory, 'token');
      await writeFile(tokenFile, 'first\n');
      const prom = source({ type: 'bearer', tokenFile });
      await prom.request(query);
      await writeFile(tokenFile, 'second-token\n');
      await prom.request(query);

      expect(sent()).toEqual(['Bearer first', 'Bearer second-token']);
    });

    it.each([
      ['is missing', undefined, 'cannot be read (ENOENT)'],
      ['is empty', '\n', 'does not hold one token'],
    ])('%s', async (_, content, message) => {
      const tokenFile = join(directory, 'token');
      if (content !== undefined) {
        await writeFile(tokenFile, content);
      }
      const prom = source({ type: 'bearer', tokenFile });

      expect(await failure(prom.request(query))).toMatchObject({
        state: 'unauthorized',
        reason: 'credentials',
        message: `prom was not asked: its tokenFile ${message}`,
      });
      expect(prom.traffic.sent).toBe(0);
    });
  });

  describe('of another kind', () => {
    it('comes from its provider, which sees the request', async () => {
      const prom = source({ type: 'signed', key: 'k' }, [
        {
          type: 'signed',
          create:
            auth =>
            async ({ method, url, body }) => ({
              'x-signature': [
                auth.getString('key'),
                method,
                url.search,
                body,
              ].join(' '),
            }),
        },
      ]);
      await prom.request({ ...query, form: { query: 'up' } });

      expect(server.requests[0].headers['x-signature']).toBe(
        'k POST  query=up',
      );
    });

    it('may fail, without telling its secrets', async () => {
      const prom = source({ type: 'signed' }, [
        {
          type: 'signed',
          create: () => async () => {
            throw new Error('no hunter2');
          },
        },
      ]);

      expect((await failure(prom.request(query)))?.message).toBe(
        'prom was not asked: its signed credentials could not be had',
      );
    });
  });
});
