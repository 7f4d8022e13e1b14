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

  describe('oauth2', () => {
    let issuer: UpstreamServer;
    let issued: number;

    beforeEach(async () => {
      issued = 0;
      issuer = await upstreamServer();
      issue(3600);
    });

    afterEach(async () => {
      await issuer.close();
    });

    function issue(expiresIn: number) {
      issuer.behave((request, response) => {
        issued += 1;
        return upstream.json({
          access_token: `token-${issued}`,
          token_type: 'Bearer',
          expires_in: expiresIn,
        })(request, response);
      });
    }

    const auth = () => ({
      type: 'oauth2',
      tokenUrl: `${issuer.url}/token`,
      clientId: 'fairway',
      clientSecret: 'hunter2 &',
      scopes: ['read', 'metrics'],
      parameters: { audience: 'prom' },
    });

    it('gets one token for all requests', async () => {
      const prom = source(auth());
      const ask = (n: number) =>
        prom.request({ ...query, query: { n: String(n) } });
      await Promise.all([ask(1), ask(2)]);
      await ask(3);

      expect(sent()).toEqual(Array(3).fill('Bearer token-1'));
      const [request] = issuer.requests;
      expect(issuer.requests).toHaveLength(1);
      expect(request.method).toBe('POST');
      expect(Object.fromEntries(request.form)).toEqual({
        grant_type: 'client_credentials',
        scope: 'read metrics',
        audience: 'prom',
      });
      expect(request.headers.authorization).toBe(
        `Basic ${Buffer.from('fairway:hunter2+%26').toString('base64')}`,
      );
    });

    it('renews it before it expires', async () => {
      const prom = source(auth());
      await prom.request(query);
      const clock = jest
        .spyOn(Date, 'now')
        .mockReturnValue(Date.now() + 3_580_000);
      try {
        await prom.request(query);
      } finally {
        clock.mockRestore();
      }

      expect(sent()).toEqual(['Bearer token-1', 'Bearer token-2']);
    });

    it('gets another, once, when the source rejects it', async () => {
      const prom = source(auth());
      server.next(upstream.error(401));
      await prom.request(query);
      expect(sent()).toEqual(['Bearer token-1', 'Bearer token-2']);

      server.behave(upstream.error(401));
      expect(await failure(prom.request(query))).toMatchObject({
        state: 'unauthorized',
        status: 401,
      });
      expect(server.requests).toHaveLength(4);
    });

    it.each([
      [
        'refuses',
        upstream.json({ error: 'invalid_client' }, { status: 401 }),
        'unauthorized',
        /invalid_client$/,
      ],
      ['fails', upstream.html(502), 'unreachable', /answered text\/html/],
      [
        'gives none',
        upstream.json({}),
        'unreachable',
        /it gave no access token$/,
      ],
    ])(
      'says that the token endpoint %s',
      async (_, behaviour, state, message) => {
        issuer.behave(behaviour);
        const error = await failure(source(auth()).request(query));

        expect(error).toMatchObject({ state, reason: 'credentials' });
        expect(error?.message).toMatch(/^prom was not asked: /);
        expect(error?.message).toMatch(message);
        expect(error?.message).not.toContain('hunter2');
        expect(server.requests).toHaveLength(0);
      },
    );
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
