import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Application } from '@fairway/contracts/argocd';
import { startDemoFleet } from '@fairway/demo-fleet';
import request from 'supertest';
import argocdPlugin from '../..';

jest.setTimeout(60_000);

const CATALOG = 'stage-eu/flux-system/kustomization/catalog';
const RELEASE = 'stage-eu/flux-system/helmrelease/payments';
const ROOT = '/api/fairway-argocd/v1/entities/component/default';

function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/kubernetes-id': name },
    },
    spec: { owner: 'team-shop' },
  };
}

type Running = Awaited<ReturnType<typeof start>>;

async function start() {
  const fleet = await startDemoFleet({ port: 0 });
  const url = `${fleet.url}/kubernetes/stage-eu`;
  const backend = await startTestBackend({
    features: [
      argocdPlugin,
      catalogServiceMock.factory({
        entities: ['catalog', 'search', 'payments'].map(component),
      }),
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          fairway: {
            argocd: {
              bindings: [
                {
                  instance: 'stage-eu',
                  namespace: 'flux-*',
                  owner: 'team-shop',
                },
              ],
            },
            sources: { kubernetes: [{ name: 'stage-eu', url }] },
          },
        },
      }),
    ],
  });
  const user = mockCredentials.user.header();

  const running = {
    async post(path: string, options: object) {
      const { status, body } = await request(backend.server)
        .post(`${ROOT}/${path}`)
        .set('authorization', user)
        .send({ options });
      return { status, body, message: body.error?.message as string };
    },
    async card(entity: string, ref: string): Promise<Application | undefined> {
      const { body } = await request(backend.server)
        .get(`${ROOT}/${entity}/deployments`)
        .set('authorization', user);
      return body.applications?.find((one: Application) => one.ref === ref);
    },
    async object(path: string, patch?: object) {
      const response = await fetch(`${url}/apis/${path}`, {
        ...(patch && { method: 'PATCH', body: JSON.stringify(patch) }),
        headers: { 'content-type': 'application/merge-patch+json' },
      });
      return response.json();
    },
    async stop() {
      await backend.stop();
      await fleet.close();
    },
  };
  const deadline = Date.now() + 10_000;
  while (
    !(await running.card('catalog', CATALOG))?.link?.bound ||
    !(await running.card('payments', RELEASE))
  ) {
    if (Date.now() > deadline) throw new Error('Flux is not told in time');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return running;
}

const KUSTOMIZATION =
  'kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations/catalog';

const found = (body: any, check: string) =>
  body.plan.findings.find((one: any) => one.check === check);

describe('objects of Flux', () => {
  let flux: Running;

  beforeEach(async () => {
    flux = await start();
  });

  afterEach(async () => {
    await flux?.stop();
  });

  it('are reconciled, with their source where that is wished', async () => {
    const options = { application: CATALOG, hard: true };
    const { body } = await flux.post('catalog/refresh/plan', options);
    expect(body.plan.effects).toMatchObject([
      { object: { kind: 'GitRepository', name: 'fleet' } },
      { object: { kind: 'Kustomization', name: 'catalog' } },
    ]);
    expect(
      body.plan.findings.map(({ check, state }: any) => [check, state]),
    ).toEqual(
      ['bound', 'heard', 'rights', 'suspended', 'source'].map(one => [
        one,
        'passed',
      ]),
    );
    const { status, body: done } = await flux.post('catalog/refresh', options);
    expect([status, done.output]).toEqual([200, { ref: CATALOG }]);
    const { metadata, status: now } = await flux.object(KUSTOMIZATION);
    const at = metadata.annotations['reconcile.fluxcd.io/requestedAt'];
    expect(now.lastHandledReconcileAt).toBe(at);
    const source = await flux.object(
      'source.toolkit.fluxcd.io/v1/namespaces/flux-system/gitrepositories/fleet',
    );
    expect(source.metadata.annotations).toMatchObject({
      'reconcile.fluxcd.io/requestedAt': at,
    });
  });

  it('are suspended with who and why, known at once, and resumed', async () => {
    const off = { application: CATALOG, enabled: false, reason: 'freeze' };
    expect((await flux.post('catalog/autoSync', off)).status).toBe(200);
    expect(await flux.card('catalog', CATALOG)).toMatchObject({
      state: 'suspended',
      flux: { suspended: true },
      autoSync: false,
      autoSyncPaused: { by: expect.any(String), reason: 'freeze' },
    });
    const options = { application: CATALOG };
    const { body } = await flux.post('catalog/refresh/plan', options);
    expect(found(body, 'suspended')).toMatchObject({
      state: 'blocks',
      message: expect.stringContaining('Resume it'),
    });
    expect((await flux.post('catalog/refresh', options)).status).toBe(409);
    const on = { application: CATALOG, enabled: true };
    expect((await flux.post('catalog/autoSync', on)).status).toBe(200);
    expect(await flux.card('catalog', CATALOG)).toMatchObject({
      // Its canary is paused, which is another thing.
      flux: { suspended: false },
      autoSync: true,
    });
    const { metadata, spec } = await flux.object(KUSTOMIZATION);
    expect(metadata.annotations).toEqual({
      'backstage.io/entity-ref': 'component:default/catalog',
    });
    expect(spec).not.toHaveProperty('suspend');
  });

  it('are HelmReleases, too, bound by the configuration', async () => {
    const off = { application: RELEASE, enabled: false };
    expect((await flux.post('payments/autoSync', off)).status).toBe(200);
    expect(await flux.card('payments', RELEASE)).toMatchObject({
      state: 'suspended',
    });
  });

  it('are neither synced, terminated nor rolled back', async () => {
    for (const [operation, more] of [
      ['sync', {}],
      ['terminate', {}],
      ['rollback', { id: 1 }],
    ] as const) {
      const { status, message } = await flux.post(`catalog/${operation}`, {
        application: CATALOG,
        ...more,
      });
      expect([status, message]).toEqual([
        400,
        expect.stringMatching(/Kustomization of Flux: it can be reconciled/),
      ]);
    }
  });
});
