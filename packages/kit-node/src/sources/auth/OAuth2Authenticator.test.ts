import { z } from 'zod/v3';
import { upstream, upstreamServer, type UpstreamServer } from '../../testUtils';
import { useTestSources } from '../../testing/useTestSources';
import type { SourceError } from '../SourceError';

const ok = upstream.json({ data: 1 });
const query = { path: '/query', schema: z.object({ data: z.number() }) };

describe('OAuth2Authenticator', () => {
  const create = useTestSources();
  let server: UpstreamServer;
  let issuer: UpstreamServer;
  let issued: number;

  beforeEach(async () => {
    issued = 0;
    server = await upstreamServer(ok);
    issuer = await upstreamServer();
    issue(3600);
  });

  afterEach(async () => {
    await issuer.close();
    await server.close();
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

  const sent = () =>
    server.requests.map(({ headers }) => headers.authorization);
  const failure = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (error: SourceError) => error,
    );

  it('gets one token for all requests', async () => {
    const prom = create({ url: server.url, auth: auth() });
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
    const prom = create({ url: server.url, auth: auth() });
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
    const prom = create({ url: server.url, auth: auth() });
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
      const error = await failure(
        create({ url: server.url, auth: auth() }).request(query),
      );

      expect(error).toMatchObject({ state, reason: 'credentials' });
      expect(error?.message).toMatch(/^prom was not asked: /);
      expect(error?.message).toMatch(message);
      expect(error?.message).not.toContain('hunter2');
      expect(server.requests).toHaveLength(0);
    },
  );
});
