import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  ApplicationEvents,
  ApplicationResources,
  Composition,
  DeploymentHistory,
  Differences,
} from '@fairway/contracts/argocd';
import { demoArgoCdToken, startDemoFleet } from '@fairway/demo-fleet';
import { entityOf } from '@fairway/kit-node/testUtils';
import request from 'supertest';
import argocdPlugin from '.';
import { eventually } from './__testUtils__/eventually';

jest.setTimeout(90_000);

const EU = 'argocd-eu/argocd';
const US = 'argocd-us/argocd';

describe('reads of the demo', () => {
  let fleet: Awaited<ReturnType<typeof startDemoFleet>>;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  async function get<T>(
    operation: string,
    query: Record<string, string> = {},
  ): Promise<T> {
    const { body } = await request(backend.server)
      .get(`/api/fairway-argocd/v1/${operation}`)
      .query(query)
      .set('authorization', mockCredentials.user.header());
    return body;
  }

  beforeAll(async () => {
    fleet = await startDemoFleet({ port: 0 });
    backend = await startTestBackend({
      features: [
        argocdPlugin,
        catalogServiceMock.factory({
          entities: ['checkout', 'cart', 'fraud-check', 'tax'].map(name =>
            entityOf(`component:default/${name}`),
          ),
        }),
        mockServices.rootConfig.factory({
          data: {
            fairway: {
              sources: {
                argocd: ['argocd-eu', 'argocd-us'].map(name => ({
                  name,
                  url: `${fleet.url}/argocd/${name}`,
                  auth: {
                    type: 'bearer',
                    token: demoArgoCdToken(name, 'reader'),
                  },
                })),
              },
            },
          },
        }),
      ],
    });
    for (const application of [`${EU}/cart-prod-eu`, `${US}/tax-prod-us`]) {
      await eventually(
        () => get<any>('application', { application }),
        body => body.application !== undefined,
      );
    }
  });

  afterAll(async () => {
    await backend?.stop();
    await fleet?.close();
  });

  it('tell a drift without what is ignored and what is secret', async () => {
    const { resources } = await get<Differences>('differences', {
      application: `${EU}/cart-prod-eu`,
    });
    expect(
      resources.map(({ effect, object, fields }) => [
        `${effect} ${object.kind} ${object.name}`,
        fields,
      ]),
    ).toEqual([
      ['delete ConfigMap cart-feature-flags', []],
      [
        'change ConfigMap cart-config',
        [{ path: 'data.LOG_LEVEL', live: '"debug"', desired: '"info"' }],
      ],
      [
        'change Secret cart-database',
        [{ path: 'data.DATABASE_PASSWORD', secret: true }],
      ],
    ]);
  });

  it('tell why nothing could be compared', async () => {
    const found = await get<Differences>('differences', {
      application: `${EU}/payments-prod-eu`,
    });
    expect(found.notCompared).toMatch(/^Failed to load target state/);
    expect(found.resources).toEqual([]);
  });

  it('tell the Pod that crashes first, and what Kubernetes says of it', async () => {
    const application = `${EU}/checkout-prod-eu`;
    const { resources } = await get<ApplicationResources>('resources', {
      application,
    });
    expect(resources[0]).toMatchObject({
      kind: 'Deployment',
      health: 'Degraded',
    });
    const pod = resources.find(
      ({ kind, health }) => kind === 'Pod' && health === 'Degraded',
    )!;
    const { uid = '', name, namespace = '' } = pod;
    const { events } = await get<ApplicationEvents>('events', {
      application,
      uid,
      name,
      namespace,
    });
    expect(events[0]).toMatchObject({ type: 'Warning', reason: 'BackOff' });
  });

  it('tell the history of several sources', async () => {
    const { deployments } = await get<DeploymentHistory>('history', {
      application: `${EU}/invoice-export-prod-eu`,
    });
    const [{ current, by, sources }] = deployments;
    expect([current, by]).toEqual([
      true,
      { username: 'jonas', automated: false },
    ]);
    expect(sources).toMatchObject([
      { chart: 'scheduled-service', revision: '4.2.1' },
      { commit: { author: 'Jonas' } },
    ]);
  });

  it('tell the steps of an ApplicationSet', async () => {
    const { applicationSet, parents } = await get<Composition>('composition', {
      application: `${EU}/cart-prod-eu`,
    });
    expect(applicationSet).toMatchObject({ name: 'cart', errors: [] });
    expect(
      applicationSet?.steps?.map(one => [one.application, one.status]),
    ).toEqual([
      ['cart-staging', 'Progressing'],
      ['cart-prod-eu', 'Waiting'],
    ]);
    expect(parents).toEqual([]);
  });

  it('tell what ails an ApplicationSet, in the shape of 2.14', async () => {
    const { applicationSet } = await get<Composition>('composition', {
      application: `${US}/tax-prod-us`,
    });
    expect(applicationSet).toMatchObject({
      errors: [
        {
          type: 'ErrorOccurred',
          message: expect.stringMatching(/^error generating params from git/),
        },
      ],
    });
  });

  it('tell an application of applications, and what was hydrated', async () => {
    const root = await get<Composition>('composition', {
      application: `${EU}/apps-eu`,
    });
    const children = root.children.map(({ name }) => name);
    expect(children).toContain('fraud-check-prod-eu');
    expect(children).not.toContain('cart-prod-eu');
    expect([root.hidden, root.notes]).toEqual([0, []]);

    const child = await get<Composition>('composition', {
      application: `${EU}/fraud-check-prod-eu`,
    });
    expect(child.parents.map(({ name }) => name)).toEqual(['apps-eu']);
    expect(child.hydration).toMatchObject({
      phase: 'Hydrated',
      dryRevision: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    const { application } = await get<any>('application', {
      application: `${EU}/fraud-check-prod-eu`,
    });
    expect(application.sources).toMatchObject([
      {
        path: 'fraud-check',
        targetRevision: 'environments/production',
        revision: child.hydration?.hydratedRevision,
      },
    ]);
  });
});
