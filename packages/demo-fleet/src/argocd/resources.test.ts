import { createCluster } from '../kubernetes/cluster';
import { ARGOCD_START, startArgoCd } from './__testUtils__/startArgoCd';

const LIST = '/api/v1/applications';

describe('resource tree', () => {
  it('has the pods of the simulated cluster', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { body } = await get(`${LIST}/checkout-prod-eu/resource-tree`);
    const pods = body.nodes.filter(({ kind }: any) => kind === 'Pod');
    const cluster = createCluster('prod-eu', {
      start: ARGOCD_START,
      now: () => ARGOCD_START,
    })
      .find(({ plural }) => plural === 'pods')!
      .objects.filter(({ metadata }) => metadata.namespace === 'checkout');
    expect(pods.map(({ name, uid }: any) => [name, uid])).toEqual(
      cluster.map(({ metadata }) => [metadata.name, metadata.uid]),
    );
    expect(pods[2]).toMatchObject({
      health: {
        status: 'Degraded',
        message: 'back-off 5m0s restarting failed container=checkout',
      },
      info: expect.arrayContaining([
        { name: 'Status Reason', value: 'CrashLoopBackOff' },
      ]),
    });
  });

  it('links each node to a node', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { body } = await get(`${LIST}/cart-staging/resource-tree`);
    const uids = new Set(body.nodes.map(({ uid }: any) => uid));
    const parents = body.nodes.flatMap(
      ({ parentRefs = [] }: any) => parentRefs,
    );
    expect(parents.length).toBeGreaterThan(3);
    expect(parents.every(({ uid }: any) => uids.has(uid))).toBe(true);
    const stuck = body.nodes.find(
      ({ health }: any) => health?.status === 'Degraded',
    );
    expect(stuck.health.message).toMatch(
      /^Back-off pulling image "registry\.fairway\.example\/cart:2\.12\.0-rc\.2"/,
    );
  });

  it('has what is missing without an identity', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { body } = await get(`${LIST}/returns-staging/resource-tree`);
    expect(body.nodes[3]).toEqual({
      group: 'apps',
      version: 'v1',
      kind: 'Deployment',
      namespace: 'returns',
      name: 'returns',
      health: { status: 'Missing' },
    });
  });
});

describe('managed resources', () => {
  const of = async (name: string, query = '') => {
    const { get } = startArgoCd('argocd-eu');
    const { body } = await get(`${LIST}/${name}/managed-resources${query}`);
    return body;
  };

  it('shows drift field by field, and not what is ignored', async () => {
    const { items } = await of('cart-prod-eu');
    const parse = (kind: string, state: string) =>
      JSON.parse(
        items.find(
          (one: any) => one.kind === kind && one.modified !== undefined,
        )[state],
      );
    expect(parse('ConfigMap', 'normalizedLiveState').data.LOG_LEVEL).toBe(
      'debug',
    );
    expect(parse('ConfigMap', 'predictedLiveState').data.LOG_LEVEL).toBe(
      'info',
    );
    const deployment = items.find(({ kind }: any) => kind === 'Deployment');
    expect(deployment.modified).toBeUndefined();
    expect(JSON.parse(deployment.liveState).spec.replicas).toBe(5);
    expect(JSON.parse(deployment.targetState).spec.replicas).toBe(3);
    expect(
      JSON.parse(deployment.normalizedLiveState).spec.replicas,
    ).toBeUndefined();
  });

  it('masks secrets, different values differently', async () => {
    const { items } = await of('cart-prod-eu', '?kind=Secret');
    const [{ targetState, liveState, modified }] = items;
    expect(modified).toBe(true);
    const value = (state: string) => JSON.parse(state).data.DATABASE_PASSWORD;
    expect([value(targetState), value(liveState)]).toEqual([
      '++++++++',
      '++++++++++++',
    ]);
    expect(JSON.stringify(items)).not.toMatch(/aW52|ZGVtbw/);
  });

  it('says null for what one side lacks', async () => {
    const [missing] = (await of('returns-staging')).items;
    expect([missing.liveState, missing.modified]).toEqual(['null', true]);
    const pruned = await of('cart-prod-eu', '?name=cart-feature-flags');
    expect(pruned.items[0]).toMatchObject({
      targetState: 'null',
      predictedLiveState: 'null',
    });
    expect(pruned.items[0].modified).toBeUndefined();
  });

  it('projects any field, and has no items where there are none', async () => {
    expect(
      await of('cart-prod-eu', '?fields=items.kind,items.name,items.modified'),
    ).toEqual({
      items: [
        { kind: 'ConfigMap', name: 'cart-config', modified: true },
        { kind: 'ConfigMap', name: 'cart-feature-flags' },
        { kind: 'Secret', name: 'cart-database', modified: true },
        { kind: 'Service', name: 'cart' },
        { kind: 'Deployment', name: 'cart' },
      ],
    });
    expect(await of('cart-prod-eu', '?kind=None')).toEqual({});
  });
});
