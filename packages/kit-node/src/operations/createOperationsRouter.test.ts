import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { upstream, upstreamServer, type UpstreamServer } from '../testUtils';
import { fixturePlugin } from '../testing/fixturePlugin';
import { ScriptedPermissions } from '../testing/permissionPolicy';

const entities = ['a', 'b'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
}));

const USE = 'fairway.fixture.use';
const READ = 'fairway.fixture.read';
const LIVE = 'fairway.fixture.live';
const ENTITY = '/api/fairway-fixture/v1/entities/component/default';

describe('createOperationsRouter', () => {
  const permissions = new ScriptedPermissions();
  let server: UpstreamServer;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    server = await upstreamServer(
      upstream.json({
        up: [
          'component:default/a',
          'component:default/b',
          'component:default/c',
        ],
      }),
    );
    backend = await startTestBackend({
      features: [
        fixturePlugin,
        catalogServiceMock.factory({ entities }),
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
        createServiceFactory({
          service: coreServices.permissions,
          deps: {},
          factory: () => permissions,
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            fairway: {
              sources: { prometheus: [{ name: 'prom', url: server.url }] },
            },
          },
        }),
      ],
    });
  });

  beforeEach(() => {
    permissions.reset();
  });

  afterAll(async () => {
    await backend.stop();
    await server.close();
  });

  const get = (path: string, authorization = mockCredentials.user.header()) =>
    request(backend.server).get(path).set('authorization', authorization);

  describe('decides in order', () => {
    // Each row breaks all that the rows below it break, too.
    it.each([
      [
        401,
        'who',
        mockCredentials.none.header(),
        'hidden',
        [USE, READ],
        '?window=x',
      ],
      [404, 'the entity', undefined, 'hidden', [USE, READ], '?window=x'],
      [403, 'may they use it', undefined, 'a', [USE, READ], '?window=x'],
      [403, 'may they do it', undefined, 'a', [READ], '?window=x'],
      [400, 'is it valid', undefined, 'a', [], '?window=x'],
      [200, 'and answers', undefined, 'a', [], '?window=1h'],
    ])('%s: %s', async (status, _, authorization, name, denied, query) => {
      denied.forEach(permission => permissions.denied.add(permission));

      const response = await get(
        `${ENTITY}/${name}/upStatus${query}`,
        authorization,
      );

      expect(response.status).toBe(status);
    });
  });

  it('names the permission that is missing', async () => {
    permissions.denied.add(READ);
    const response = await get(`${ENTITY}/a/upStatus`);

    expect(response.body.error).toMatchObject({
      name: 'NotAllowedError',
      message: `Missing permission ${READ}`,
    });
  });

  it('asks for the permission on the entity itself', async () => {
    permissions.deniedEntities.add('component:default/a');

    expect((await get(`${ENTITY}/a/upStatus`)).status).toBe(403);
    expect((await get(`${ENTITY}/b/upStatus`)).status).toBe(200);
    expect(permissions.requests).toBe(2);
  });

  it.each([
    ['list', USE],
    ['list', READ],
    ['live?key=x', USE],
    ['live?key=x', LIVE],
  ])('refuses fleet operation %s without %s', async (path, permission) => {
    permissions.denied.add(permission);
    const response = await get(`/api/fairway-fixture/v1/${path}`);

    expect(response.status).toBe(403);
    expect(response.body.error.message).toBe(
      `Missing permission ${permission}`,
    );
  });

  it.each([
    ['list?limit=abc', 'option limit = "abc": use a number'],
    ['list?limit=501', 'option limit = "501": use at most 500'],
    ['list?limt=5', 'no such option: limt; options are limit'],
    ['live', 'option key = nothing: it is missing; add it'],
    ['live?key=a&key=b', 'option key = ["a","b"]: use one text'],
  ])('says what is wrong with %s', async (path, message) => {
    const response = await get(`/api/fairway-fixture/v1/${path}`);

    expect(response.status).toBe(400);
    expect(response.body.error.message).toBe(message);
  });

  it('names the OpenAPI document where there is no such operation', async () => {
    const response = await get('/api/fairway-fixture/v1/lists?limit=1');

    expect(response.status).toBe(404);
    expect(response.body.error).toMatchObject({
      name: 'NotFoundError',
      message:
        'No operation answers GET /v1/lists; /api/fairway-fixture/v1/openapi.json names those that there are',
    });
  });

  it('lists what the caller sees in the catalog and may read', async () => {
    const all = await get('/api/fairway-fixture/v1/list');
    expect(all.body.entityRefs).toEqual([
      'component:default/a',
      'component:default/b',
    ]);

    permissions.deniedEntities.add('component:default/b');
    permissions.requests = 0;
    const some = await get('/api/fairway-fixture/v1/list');
    expect(some.body.entityRefs).toEqual(['component:default/a']);
    expect(permissions.requests).toBe(3);
  });

  it('lets a browser keep answers but ask each time', async () => {
    const first = await get('/api/fairway-fixture/v1/list');
    expect(first.headers['cache-control']).toBe('private, no-cache');

    const second = await get('/api/fairway-fixture/v1/list').set(
      'if-none-match',
      first.headers.etag,
    );
    expect(second.status).toBe(304);

    permissions.denied.add(READ);
    const third = await get('/api/fairway-fixture/v1/list').set(
      'if-none-match',
      first.headers.etag,
    );
    expect(third.status).toBe(403);
  });

  it('answers 503, never 401, where a source that must be asked refuses us', async () => {
    server.next(upstream.error(401));
    const response = await get('/api/fairway-fixture/v1/live?key=x');

    expect(response.status).toBe(503);
    expect(response.body.error.message).toMatch(
      /^prom does not know our credentials/,
    );
    expect(JSON.stringify(response.body)).not.toContain('errorType');
  });
});
