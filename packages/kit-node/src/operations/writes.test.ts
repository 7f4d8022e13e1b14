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
import { z } from 'zod/v3';
import {
  upstream,
  upstreamServer,
  type UpstreamBehaviour,
  type UpstreamServer,
} from '../testUtils';
import { fixtureContract, fixturePlugin } from '../testing/fixturePlugin';
import { ScriptedPermissions } from '../testing/permissionPolicy';

const entities = ['a', 'down'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
}));
const RESTART = 'fairway.fixture.restart';
const ENTITY = '/api/fairway-fixture/v1/entities/component/default';
const up = upstream.json({ up: ['component:default/a'] });

describe('an operation that writes', () => {
  const permissions = new ScriptedPermissions();
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  let server: UpstreamServer;
  let stop: () => Promise<void>;
  let post: (
    path: string,
    body?: unknown,
    authorization?: string,
  ) => request.Test;

  const start = async (permission: { enabled: boolean }) => {
    const backend = await startTestBackend({
      features: [
        fixturePlugin,
        auditor.factory,
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
            permission,
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            fairway: {
              sources: {
                prometheus: [
                  { name: 'prom', url: server.url, timeout: '500ms' },
                ],
              },
            },
          },
        }),
      ],
    });
    stop = () => backend.stop();
    post = (path, body, authorization = mockCredentials.user.header()) =>
      request(backend.server)
        .post(path)
        .set('authorization', authorization)
        .send(body as object);
  };

  beforeEach(async () => {
    jest.clearAllMocks();
    permissions.reset();
    auditor.createEvent.mockResolvedValue(event);
    server = await upstreamServer(up);
    await start({ enabled: true });
    server.reset();
  });

  afterEach(async () => {
    await stop();
    await server.close();
  });

  const writes = () => server.requests.filter(({ method }) => method === 'PUT');

  it('says what it would do, and does nothing', async () => {
    const { status, body, headers } = await post(`${ENTITY}/a/restart/plan`, {
      options: {},
    });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toEqual({
      planId: expect.stringMatching(/^[0-9a-f]{64}$/),
      plan: {
        pods: 1,
        effects: [{ effect: 'replace', object: { kind: 'Pod', name: 'a' } }],
        findings: [{ check: 'up', state: 'passed', message: 'It is up.' }],
      },
    });
    expect(writes()).toEqual([]);
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it('does what was planned, and tells the audit who, what and how it went', async () => {
    const planned = await post(`${ENTITY}/a/restart/plan`, {
      options: { force: true },
    });
    const { planId, plan } = planned.body;
    const { status, body } = await post(`${ENTITY}/a/restart`, {
      options: { force: true },
      planId,
    });
    expect({ status, body }).toEqual({
      status: 200,
      body: { planId, plan, output: { restarted: 1 } },
    });
    expect(writes()).toMatchObject([
      {
        path: '/restart',
        body: '{"force":true}',
        headers: { 'content-type': 'application/json' },
      },
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'restart',
        severityLevel: 'high',
        meta: {
          caller: 'user:default/mock',
          entityRef: 'component:default/a',
          options: { force: true },
          plan,
          planId,
        },
      }),
    );
    expect(event.success).toHaveBeenCalledWith({
      meta: { output: { restarted: 1 } },
    });
  });

  it('refuses another plan than the one that was agreed to', async () => {
    const { body } = await post(`${ENTITY}/a/restart/plan`, {});
    server.behave(
      upstream.json({ up: ['component:default/a', 'component:default/b'] }),
    );
    const response = await post(`${ENTITY}/a/restart`, {
      planId: body.planId,
    });
    expect(response.status).toBe(409);
    expect(response.body.error.message).toMatch(/things have changed since/);
    expect(writes()).toEqual([]);
    expect(event.fail).toHaveBeenCalledTimes(1);
  });

  it('refuses what a finding blocks, with its mend', async () => {
    const response = await post(`${ENTITY}/down/restart`, {});
    expect(response.status).toBe(409);
    expect(response.body.error.message).toBe('It is down. Start it first.');
    expect(writes()).toEqual([]);
  });

  it.each([
    [401, 'a', {}, mockCredentials.none.header(), []],
    [404, 'hidden', {}, undefined, [RESTART]],
    [403, 'a', {}, undefined, [RESTART]],
    [400, 'a', { options: { force: 'yes' } }, undefined, []],
    [400, 'a', { option: {} }, undefined, []],
  ])('%s for %s with %j', async (status, name, body, authorization, denied) => {
    denied.forEach(permission => permissions.denied.add(permission));
    for (const path of ['restart/plan', 'restart']) {
      const response = await post(
        `${ENTITY}/${name}/${path}`,
        body,
        authorization,
      );
      expect(response.status).toBe(status);
    }
    expect(writes()).toEqual([]);
  });

  it('is not done for a service whose access does not name the permission', async () => {
    const refused = await post(
      `${ENTITY}/a/restart`,
      {},
      mockCredentials.service.header(),
    );
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toMatch(
      /add the permission fairway\.fixture\.restart to the accessRestrictions/,
    );
  });

  it.each([
    ['that it was not done', upstream.error(500), /^prom (?!.*not known)/],
    [
      'that it may have been done',
      upstream.hang(),
      /^prom does not answer.*Whether it was done is not known/,
    ],
  ])('says of a failure which source, and %s', async (_, failure, message) => {
    const failing: UpstreamBehaviour = (received, response) =>
      (received.method === 'PUT' ? failure : up)(received, response);
    server.behave(failing);
    const { status, body } = await post(`${ENTITY}/a/restart`, {});
    expect(status).toBe(503);
    expect(body.error.message).toMatch(message);
    expect(event.fail).toHaveBeenCalledTimes(1);
  });

  it('says of what was done that it was, though the answer broke its contract', async () => {
    const output = jest
      .spyOn(fixtureContract.operations.restart.output, 'safeParse')
      .mockReturnValue(z.object({}).strict().safeParse({ odd: true }) as never);
    const { status, body } = await post(`${ENTITY}/a/restart`, {});
    output.mockRestore();
    expect(status).toBe(500);
    expect(body.error.message).toMatch(/^It was done, but .*Do not try again/);
    expect(writes()).toHaveLength(1);
    expect(event.fail).not.toHaveBeenCalled();
    expect(event.success).toHaveBeenCalledWith({
      meta: { note: expect.stringMatching(/^It was done, but /) },
    });
  });

  it('is done though the audit could not be told', async () => {
    event.success.mockRejectedValueOnce(new Error('the disk is full'));
    const { status, body } = await post(`${ENTITY}/a/restart`, {});
    expect({ status, output: body.output }).toEqual({
      status: 200,
      output: { restarted: 1 },
    });
    expect(event.fail).not.toHaveBeenCalled();
  });

  it('keeps what may be secret out of the audit', async () => {
    await post(`${ENTITY}/a/restart`, { options: { note: 'hunter2' } });
    const [[told]] = auditor.createEvent.mock.calls;
    expect(told.meta).toMatchObject({
      options: { force: false, note: '(may hold secrets: not kept)' },
    });
    expect(JSON.stringify(told.meta)).not.toContain('hunter2');
  });

  it('is refused while permissions are off', async () => {
    await stop();
    await start({ enabled: false });
    const { status, body } = await post(`${ENTITY}/a/restart`, {});
    expect(status).toBe(403);
    expect(body.error.message).toMatch(/Set permission\.enabled: true/);
    expect(writes()).toEqual([]);
  });
});
