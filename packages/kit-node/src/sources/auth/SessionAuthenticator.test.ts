import { z } from 'zod/v3';
import { upstream, upstreamServer, type UpstreamServer } from '../../testUtils';
import { useTestSources } from '../../testing/useTestSources';
import type { SourceError } from '../SourceError';

const query = { path: '/api/v1/applications', schema: z.object({}) };
const SESSION = '/api/v1/session';

function tokenOf(name: string, lifetimeSeconds: number): string {
  const now = 1_800_000_000;
  const part = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256' })}.${part({
    jti: name,
    iat: now,
    exp: now + lifetimeSeconds,
  })}.x`;
}

describe('SessionAuthenticator', () => {
  const create = useTestSources();
  let server: UpstreamServer;
  let logins: number;
  let lifetimeSeconds: number;
  let valid: string | undefined;

  beforeEach(async () => {
    logins = 0;
    lifetimeSeconds = 86_400;
    valid = undefined;
    server = await upstreamServer((request, response) => {
      if (request.path === SESSION) {
        logins += 1;
        valid = tokenOf(`login-${logins}`, lifetimeSeconds);
        return upstream.json({ token: valid })(request, response);
      }
      return request.headers.authorization === `Bearer ${valid}`
        ? upstream.json({})(request, response)
        : upstream.error(401)(request, response);
    });
  });
  afterEach(() => server.close());

  const source = () =>
    create({
      kind: 'argocd',
      url: server.url,
      auth: { type: 'session', username: 'fairway', password: 'hunter2' },
    });

  it('logs in once, however many ask', async () => {
    const one = source();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        one.request({ ...query, query: { i: String(i) } }),
      ),
    );
    await one.request(query);
    expect(logins).toBe(1);
    const [login] = server.requests.filter(({ path }) => path === SESSION);
    expect(login).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    expect(login.form.toString()).toContain('hunter2');
  });

  it('logs in again before the token ends, by its own clock', async () => {
    lifetimeSeconds = 100;
    const one = source();
    await one.request(query);
    const start = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(start + 85_000);
    await one.request(query);
    expect(logins).toBe(1);
    clock.mockReturnValue(start + 95_000);
    await one.request(query);
    clock.mockRestore();
    expect(logins).toBe(2);
  });

  it('logs in again, once, when Argo CD forgot the session', async () => {
    const one = source();
    await one.request(query);
    valid = 'revoked';
    await Promise.all([
      one.request({ ...query, query: { i: '1' } }),
      one.request({ ...query, query: { i: '2' } }),
    ]);
    expect(logins).toBe(2);
  });

  it('does not try a wrong password again at once, which would block the account', async () => {
    server.behave(upstream.error(401));
    const one = source();
    const failure = () =>
      one.request(query).then(
        () => undefined,
        (error: SourceError) => error,
      );
    expect(await failure()).toMatchObject({
      state: 'unauthorized',
      reason: 'credentials',
    });
    const again = await failure();
    expect(again?.message).toContain('next login is in 2 min');
    expect(again?.message).not.toContain('hunter2');
    expect(server.requests).toHaveLength(1);
  });

  it('says that a login is not answered, and tries the next time', async () => {
    server.next(upstream.error(503), upstream.error(503), upstream.error(503));
    const one = source();
    await expect(one.request({ ...query, retry: false })).rejects.toMatchObject(
      {
        state: 'unreachable',
        reason: 'credentials',
      },
    );
  });
});
