import { MINUTE } from '../scenario/duration';
import { startArgoCd } from './__testUtils__/startArgoCd';

const LIST = '/api/v1/applications';
const SETS = '/api/v1/applicationsets';

describe('application of applications', () => {
  it('marks the applications that it declares', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { body } = await get(`${LIST}/apps-eu`);
    const declared = body.status.resources
      .filter(({ kind }: any) => kind === 'Application')
      .map(({ name }: any) => name);
    expect(declared).toContain('checkout-prod-eu');
    expect(declared).not.toContain('cart-prod-eu');
    for (const name of declared) {
      const { metadata } = (await get(`${LIST}/${name}`)).body;
      expect(metadata.annotations['argocd.argoproj.io/tracking-id']).toBe(
        `apps-eu:argoproj.io/Application:argocd/${name}`,
      );
    }
  });
});

describe('application set', () => {
  it('lets production wait until staging is well', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { body } = await get(`${SETS}/cart?appsetNamespace=argocd`);
    expect(body.spec.strategy.type).toBe('RollingSync');
    const steps = body.status.applicationStatus.map(
      ({ application, step, status }: any) => [application, step, status],
    );
    expect(steps).toEqual([
      ['cart-prod-eu', '2', 'Waiting'],
      ['cart-staging', '1', 'Progressing'],
    ]);
  });

  it('goes on with what people do', async () => {
    const { get, post, clock } = startArgoCd('argocd-eu');
    await post(`${LIST}/cart-prod-eu/sync`, { prune: true });
    clock.now += MINUTE;
    const { body } = await get(`${SETS}/cart`);
    expect(body.status.applicationStatus[0]).toMatchObject({
      application: 'cart-prod-eu',
      status: 'Healthy',
    });
  });

  it('says why it makes no applications', async () => {
    const { get } = startArgoCd('argocd-us');
    const { body } = await get(`${SETS}/taxes`);
    expect(body.status.applicationStatus).toBeUndefined();
    expect(
      body.status.conditions.map(({ type, status }: any) => [type, status]),
    ).toEqual([
      ['ErrorOccurred', 'True'],
      ['ParametersGenerated', 'False'],
      ['ResourcesUpToDate', 'False'],
    ]);
    expect(body.status.conditions[0].message).toMatch(/unable to resolve/);
  });

  it.each(['none', 'cart?appsetNamespace=team-a'])(
    'is not found: %s',
    async path => {
      const { get } = startArgoCd('argocd-eu');
      const { status, body } = await get(`${SETS}/${path}`);
      expect([status, body.code]).toEqual([404, 5]);
    },
  );
});

describe('source hydrator', () => {
  it('tells what it read and what it wrote', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { spec, status } = (await get(`${LIST}/fraud-check-prod-eu`)).body;
    expect(spec.source).toBeUndefined();
    expect(spec.sourceHydrator).toMatchObject({
      drySource: { targetRevision: 'main' },
      syncSource: { targetBranch: 'environments/production' },
    });
    const { lastSuccessfulOperation, currentOperation } = status.sourceHydrator;
    expect(currentOperation.phase).toBe('Hydrated');
    expect(lastSuccessfulOperation.hydratedSHA).toBe(status.sync.revision);
    expect(lastSuccessfulOperation.drySHA).not.toBe(status.sync.revision);
    expect(status.history[0].source.targetRevision).toBe(
      'environments/production',
    );
  });
});

describe('events of an object', () => {
  it('are those of the Pod that does not start', async () => {
    const { get } = startArgoCd('argocd-eu');
    const app = `${LIST}/checkout-prod-eu`;
    const { nodes } = (await get(`${app}/resource-tree`)).body;
    const pod = nodes.find(
      ({ kind, health }: any) => kind === 'Pod' && health.status === 'Degraded',
    );
    const query = `resourceName=${pod.name}&resourceUID=${pod.uid}&resourceNamespace=${pod.namespace}`;
    const { items } = (await get(`${app}/events?${query}`)).body;
    expect(items).toEqual([
      expect.objectContaining({
        type: 'Warning',
        reason: 'BackOff',
        count: expect.any(Number),
        involvedObject: expect.objectContaining({ kind: 'Pod', uid: pod.uid }),
      }),
    ]);
    expect(items[0].count).toBeGreaterThan(10);
  });

  it('are refused of an object that is not its own', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { status, body } = await get(
      `${LIST}/checkout-prod-eu/events?resourceName=x&resourceUID=y`,
    );
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({
        code: 3,
        message: 'x not found as part of application checkout-prod-eu',
      }),
    ]);
  });
});
