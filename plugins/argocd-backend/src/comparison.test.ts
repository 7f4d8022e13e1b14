import { setTimeout as sleep } from 'node:timers/promises';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { ApplicationList, Comparison } from '@fairway/contracts/argocd';
import {
  DEMO_GITEA_TOKEN,
  demoArgoCdToken,
  startDemoFleet,
  type DemoFleetServer,
} from '@fairway/demo-fleet';
import request from 'supertest';
import argocdPlugin from '.';

jest.setTimeout(60_000);

const PATIENCE_MS = 30_000;
const COMPONENTS = [
  'checkout',
  'cart',
  'returns',
  'payments',
  'invoice-export',
];

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
});

describe('comparison, over the demo fleet', () => {
  let fleet: DemoFleetServer;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  const get = <T>(path: string): Promise<T> =>
    request(backend.server)
      .get(`/api/fairway-argocd/v1/${path}`)
      .set('Authorization', mockCredentials.user.header())
      .then(({ body }) => body);

  const compare = (from: string, to: string) =>
    get<Comparison>(
      `comparison?from=argocd-eu/argocd/${from}&to=argocd-eu/argocd/${to}`,
    );

  async function start(gitea: JsonObject[]) {
    backend = await startTestBackend({
      features: [
        argocdPlugin,
        catalogServiceMock.factory({ entities: COMPONENTS.map(component) }),
        mockServices.rootConfig.factory({
          data: {
            fairway: {
              sources: {
                argocd: [
                  {
                    name: 'argocd-eu',
                    url: `${fleet.url}/argocd/argocd-eu`,
                    auth: {
                      type: 'bearer',
                      token: demoArgoCdToken('argocd-eu', 'reader'),
                    },
                  },
                ],
              },
            },
            integrations: { gitea },
          },
        }),
      ],
    });
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const list = await get<ApplicationList>('applications?limit=500');
      if (list.linksAsOf && list.sources[0].state === 'ok') return;
      if (Date.now() > deadline) throw new Error(JSON.stringify(list));
      await sleep(100);
    }
  }

  const onFleet = (password?: string) => ({
    host: 'git.fairway.example',
    baseUrl: `${fleet.url}/gitea`,
    ...(password && { password }),
  });

  beforeAll(async () => {
    fleet = await startDemoFleet({ port: 0 });
  });

  afterAll(() => fleet.close());

  afterEach(() => backend.stop());

  it('staging is three commits ahead of production', async () => {
    await start([onFleet(DEMO_GITEA_TOKEN)]);
    const found = await compare('checkout-prod-eu', 'checkout-staging');
    expect(found).toMatchObject({
      from: 'argocd-eu/argocd/checkout-prod-eu',
      to: 'argocd-eu/argocd/checkout-staging',
      relation: 'ahead',
      comparisons: [
        {
          repoUrl: 'https://git.fairway.example/shop/deploy.git',
          paths: ['checkout'],
          relation: 'ahead',
          ahead: 3,
          behind: 0,
          truncated: false,
        },
      ],
    });
    const [{ from, to, commits, url }] = found.comparisons;
    const page = `${fleet.url}/gitea/shop/deploy`;
    expect(url).toBe(`${page}/compare/${from!.revision}...${to!.revision}`);
    expect(commits.map(({ message }) => message)).toEqual([
      'chore(checkout): 1.49.0',
      'chore(checkout): 384 MiB for each pod',
      'feat(checkout): the order number in every log line',
    ]);
    // What is deployed, not 1.49.1 that waits in Git.
    expect(commits[0]).toMatchObject({
      revision: to!.revision,
      author: 'Mara',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      url: `${page}/commit/${to!.revision}`,
    });

    const back = await compare('checkout-staging', 'checkout-prod-eu');
    expect(back).toMatchObject({
      relation: 'behind',
      comparisons: [{ ahead: 0, behind: 3, commits: [] }],
    });
    expect(await compare('cart-prod-eu', 'cart-staging')).toMatchObject({
      relation: 'ahead',
      comparisons: [{ ahead: 3, paths: ['cart'] }],
    });
  });

  it('says what cannot be compared, and why', async () => {
    await start([onFleet(DEMO_GITEA_TOKEN)]);
    expect(await compare('cart-staging', 'cart-staging')).toMatchObject({
      relation: 'same',
      comparisons: [{ ahead: 0, behind: 0, commits: [] }],
    });
    expect(await compare('returns-prod-eu', 'returns-staging')).toMatchObject({
      relation: 'unknown',
      comparisons: [{ reason: { cause: 'not-deployed' } }],
    });
    expect(await compare('payments-prod-eu', 'cart-staging')).toMatchObject({
      relation: 'different',
      comparisons: [{ reason: { cause: 'other-repository' } }],
    });
    const several = await compare('payments-prod-eu', 'invoice-export-prod-eu');
    expect(several).toMatchObject({
      relation: 'different',
      comparisons: [
        { chart: 'scheduled-service', reason: { cause: 'one-sided' } },
        { repoUrl: 'https://git.fairway.example/billing/deploy.git' },
      ],
    });
  });

  it.each([
    ['no integration', () => [], 'unknown-host', 'to the integrations'],
    ['no token', () => [onFleet()], 'not-found', 'may read'],
    ['a wrong token', () => [onFleet('wrong')], 'unauthorized', 'valid'],
  ])(
    'with %s: that they differ, and the mend',
    async (_, gitea, cause, mend) => {
      await start(gitea());
      expect(
        await compare('checkout-prod-eu', 'checkout-staging'),
      ).toMatchObject({
        relation: 'different',
        comparisons: [
          {
            relation: 'different',
            from: { revision: expect.stringMatching(/^[0-9a-f]{40}$/) },
            to: { revision: expect.stringMatching(/^[0-9a-f]{40}$/) },
            commits: [],
            reason: {
              cause,
              about: 'git.fairway.example',
              message: expect.any(String),
              mend: expect.stringContaining(mend),
            },
          },
        ],
      });
    },
  );

  it('does not know what an application deploys whose Argo CD is gone', async () => {
    await start([onFleet(DEMO_GITEA_TOKEN)]);
    const control = (down: boolean) =>
      request(fleet.url).post('/control/argocd/argocd-eu').send({ down });
    await control(true);
    const found = await compare('checkout-prod-eu', 'checkout-staging');
    await control(false);
    expect(found).toMatchObject({
      relation: 'unknown',
      comparisons: [{ reason: { cause: 'not-told', about: 'argocd-eu' } }],
    });
  });

  it('wants both applications to be there', async () => {
    await start([onFleet(DEMO_GITEA_TOKEN)]);
    for (const [from, to] of [
      ['checkout-prod-eu', 'nothing'],
      ['nothing', 'checkout-prod-eu'],
    ]) {
      expect(await compare(from, to)).toMatchObject({
        error: { name: 'NotFoundError' },
      });
    }
  });
});
