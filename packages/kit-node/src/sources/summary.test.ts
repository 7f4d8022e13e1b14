import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';
import { CollectorState } from '../collectors/CollectorState';
import { toServiceUnavailable } from '../operations';
import {
  upstream,
  upstreamServer,
  type UpstreamBehaviour,
  type UpstreamServer,
} from '../testUtils';
import { useTestSources } from '../testing/useTestSources';
import type { SourceError } from './SourceError';

const HOST = 'thanos-query-0.internal.example';
const LEAK = `Get "https://user:hunter2@${HOST}:9090/x?token=abc": refused`;

const says =
  (status: number): UpstreamBehaviour =>
  (request, response) =>
    upstream.json({ error: LEAK }, { status })(request, response);

const typed =
  (headers: Record<string, string>, status = 200): UpstreamBehaviour =>
  (_, response) => {
    response.writeHead(status, headers).end('<html>');
  };

describe('what everyone may know of a failure', () => {
  let server: UpstreamServer;
  const create = useTestSources();

  beforeEach(async () => {
    server = await upstreamServer();
  });

  afterEach(async () => {
    await server.close();
  });

  async function failure(entry: JsonObject = {}): Promise<SourceError> {
    const source = create({
      url: `${server.url}/${HOST}`,
      timeout: '200ms',
      ...entry,
    });
    const ask = () =>
      source
        .request({ path: '/q', schema: z.object({}), retry: false })
        .then(() => {
          throw new Error('It did not fail');
        })
        .catch(error => error);
    const first = await ask();
    for (let n = 0; n < 5; n++) await ask();
    const suspended = await ask();
    expect(suspended.summary).not.toContain(HOST);
    return first;
  }

  it.each<[string, UpstreamBehaviour, string]>([
    ['an error', says(500), 'prom answered with status 500'],
    ['a bad query', says(422), 'prom answered with status 422'],
    ['a proxy', says(502), 'prom answered with status 502'],
    ['401', says(401), 'prom does not know our credentials (status 401)'],
    ['403', says(403), 'prom refuses our credentials (status 403)'],
    [
      '404',
      says(404),
      'prom does not have the API (status 404): is its url right?',
    ],
    [
      'a redirect',
      upstream.redirect(`https://${HOST}/login?token=abc`),
      'prom points elsewhere (status 302)',
    ],
    [
      'another type',
      typed({ 'content-type': HOST }),
      'prom answered something else where JSON was expected',
    ],
    [
      'another encoding',
      typed({ 'content-encoding': HOST }),
      'prom answered in an unknown content encoding',
    ],
  ])('says in our words: %s', async (_, behaviour, expected) => {
    server.behave(behaviour);
    const error = await failure();

    expect(error.message).toContain(HOST);
    expect(error.summary).toContain(expected);
    for (const text of told(error)) {
      expect(text).toBe(error.summary);
      expect(text).not.toMatch(/internal|hunter2|token|9090/);
    }
  });

  it('does not repeat what a token endpoint says', async () => {
    server.behave(says(401));
    const error = await failure({
      auth: {
        type: 'oauth2',
        tokenUrl: `${server.url}/${HOST}/token`,
        clientId: 'id',
        clientSecret: 'secret',
      },
    });

    expect(error.message).toContain(HOST);
    expect(error.summary).toBe(
      "prom was not asked: prom's token endpoint does not know our credentials (status 401)",
    );
  });

  it('is all there is to say where nothing was said', async () => {
    await server.close();
    const error = await failure();

    expect(error.summary).toBe('prom does not answer: connection refused');
    expect(error.message).toBe(error.summary);
  });

  /** What leaves the backend: in an envelope, and as an error. */
  function told(error: SourceError): Array<string | undefined> {
    const state = new CollectorState('prom', 1000);
    state.failed(error, new Date());
    const { status, lastError } = state.read(new Date());
    expect(lastError?.message).toBe(error.message);
    return [status.message, (toServiceUnavailable(error) as Error).message];
  }
});
