import type { ArgoCdVersion } from '../scenario/argoCds';
import { startArgoCd } from './__testUtils__/startArgoCd';

const LIST = '/api/v1/applications';

describe('list', () => {
  it('has every state', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { body } = await get(LIST);
    const states = Object.fromEntries(
      body.items.map((app: any) => [
        app.metadata.name,
        [app.status.sync.status, app.status.health.status].join(' '),
      ]),
    );
    expect(states).toEqual({
      'apps-eu': 'Synced Healthy',
      'cart-prod-eu': 'OutOfSync Healthy',
      'cart-staging': 'Synced Progressing',
      'catalog-prod-eu': 'Synced Healthy',
      'checkout-prod-eu': 'Synced Degraded',
      'checkout-staging': 'OutOfSync Healthy',
      'fraud-check-prod-eu': 'Synced Healthy',
      'ingress-stage-eu': 'Synced Healthy',
      'invoice-export-prod-eu': 'Synced Healthy',
      'notifications-prod-eu': 'Synced Degraded',
      'payments-prod-eu': 'Unknown Healthy',
      'returns-prod-eu': 'Synced Healthy',
      'returns-staging': 'OutOfSync Missing',
      'routing-prod-eu': 'Synced Healthy',
      'search-prod-eu': 'Synced Suspended',
      'tracking-prod-ap': 'Synced Healthy',
    });
  });

  it.each([
    ['name=tax-prod-us', ['tax-prod-us']],
    ['projects=billing', ['ledger-prod-us', 'reports-prod-us', 'tax-prod-us']],
    ['project=shop', null],
    ['selector=app.kubernetes.io/name in (tax,none)', ['tax-prod-us']],
    ['appNamespace=team-payments', ['reports-prod-us']],
    ['repo=https://git.fairway.example/none.git', null],
  ])('filters by %s', async (query, names) => {
    const { get } = startArgoCd('argocd-us');
    const { body } = await get(`${LIST}?${encodeURI(query)}`);
    const found = body.items?.map((app: any) => app.metadata.name) ?? null;
    expect(found).toEqual(names);
    expect(body.metadata.resourceVersion).toMatch(/^\d+$/);
  });

  it('answers a bad selector with an error', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { status, body } = await get(`${LIST}?selector=a%3D%3D%3Db`);
    expect([status, body.code]).toEqual([500, 2]);
    expect(body.message).toMatch(/^error parsing the selector: /);
  });

  it('is the same for the same start', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => startArgoCd('argocd-eu').get(LIST)),
    );
    expect(one.body).toEqual(other.body);
  });

  it('links by annotation, by ApplicationSet, or not at all', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { body } = await get(LIST);
    const of = (name: string) =>
      body.items.find((app: any) => app.metadata.name === name);
    const refOf = (name: string) =>
      of(name).metadata.annotations?.['backstage.io/entity-ref'];
    expect(refOf('checkout-prod-eu')).toBe('component:default/checkout');
    expect(refOf('returns-prod-eu')).toBeUndefined();
    expect(
      ['cart-prod-eu', 'cart-staging'].map(
        name => of(name).metadata.ownerReferences[0].name,
      ),
    ).toEqual(['cart', 'cart']);
    expect(of('apps-eu').status.summary.isAppOfApps).toBe(true);
    expect(of('invoice-export-prod-eu').spec.sources).toHaveLength(2);
    expect(of('checkout-prod-eu').spec.syncPolicy.automated).toEqual({
      prune: true,
      selfHeal: true,
    });
    expect(of('checkout-staging').spec.syncPolicy.automated).toBeUndefined();
  });
});

describe('projection of a list', () => {
  const one = (fields: string, version: ArgoCdVersion) =>
    startArgoCd('argocd-eu', { version }).get(
      `${LIST}?name=checkout-prod-eu&fields=${fields}`,
    );

  it.each<[ArgoCdVersion, object]>([
    ['2.8', { metadata: { name: 'checkout-prod-eu' } }],
    ['3.0', { metadata: { name: 'checkout-prod-eu' } }],
    [
      '3.2',
      {
        metadata: { name: 'checkout-prod-eu' },
        status: { sourceHydrator: {} },
      },
    ],
    [
      '3.5',
      {
        metadata: { name: 'checkout-prod-eu' },
        spec: { project: 'shop', sources: null },
        status: {
          sourceHydrator: {},
          sync: { revision: expect.stringMatching(/^[0-9a-f]{40}$/) },
        },
      },
    ],
  ])('%s drops what it does not know', async (version, item) => {
    const { body } = await one(
      'items.metadata.name,items.spec.project,items.spec.sources,items.status.sync.revision,items.status.sourceHydrator,items.status.history,items.status.conditions,items.metadata.uid',
      version,
    );
    expect(body.items).toEqual([item]);
  });

  it('gives the whole spec to all versions', async () => {
    const { body } = await one('items.spec', '2.8');
    expect(body.items[0].spec.project).toBe('shop');
  });

  it('falls over a field together with its parent', async () => {
    const { status, body } = await one('items.spec,items.spec.project', '3.5');
    expect([status, body]).toEqual([
      500,
      { error: 'failed to marshal error message' },
    ]);
  });

  it("answers for the operation's sync with the result, or only that there is one", async () => {
    const fields = 'items.status.operationState.operation.sync';
    const sync = async (version: ArgoCdVersion) =>
      (await one(fields, version)).body.items[0].status.operationState.operation
        .sync;
    expect((await sync('3.2')).resources).toHaveLength(4);
    expect(await sync('3.5')).toEqual({});
  });

  it('leaves all but the known fields out also with a minus', async () => {
    const { body } = await one('-items.spec,items.status.resources', '3.2');
    const [item] = body.items;
    expect(item.spec).toBeUndefined();
    expect(Object.keys(item.metadata)).not.toContain('uid');
    expect(item.metadata.deletionTimestamp).toBeNull();
    expect(Object.keys(item.status).sort()).toEqual([
      'health',
      'operationState',
      'sourceHydrator',
      'summary',
      'sync',
    ]);
  });

  it('has health of resources before 3.0 only', async () => {
    const health = async (version: ArgoCdVersion) =>
      (await one('items.status.resources', version)).body.items[0].status
        .resources[3].health;
    expect(await health('2.14')).toMatchObject({ status: 'Degraded' });
    expect(await health('3.0')).toBeUndefined();
  });
});
