import type { ArgoCdVersion } from '../scenario/argoCds';
import { ARGOCD_START, startArgoCd } from './__testUtils__/startArgoCd';

const LIST = '/api/v1/applications';

describe('get', () => {
  it.each([
    ['none', 403, 7, 'permission denied'],
    ['none?project=shop', 404, 5, 'applications.argoproj.io "none" not found'],
    [
      'cart-staging?project=billing',
      404,
      5,
      'applications.argoproj.io "cart-staging" not found',
    ],
    [
      'cart-staging?project=a&project=b',
      400,
      3,
      'multiple projects specified - the get endpoint accepts either zero or one project',
    ],
    ['cart-staging?appNamespace=elsewhere', 403, 7, 'permission denied'],
  ])('%s: %i', async (path, status, code, message) => {
    const answer = await startArgoCd('argocd-eu').get(`${LIST}/${path}`);
    expect([answer.status, answer.body]).toEqual([
      status,
      { error: message, code, message },
    ]);
  });

  it('finds an application in its own namespace', async () => {
    const { get } = startArgoCd('argocd-us');
    const found = await get(
      `${LIST}/reports-prod-us?appNamespace=team-payments&project=billing`,
    );
    expect(found.body.metadata.namespace).toBe('team-payments');
  });

  it('tells how checkout came to burn', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { body } = await get(`${LIST}/checkout-prod-eu`);
    const { history, sync, health, resources, operationState } = body.status;
    expect(history.map(({ id }: any) => id)).toEqual([0, 1, 2]);
    expect(history[2]).toMatchObject({
      revision: sync.revision,
      deployedAt: '2026-11-22T10:49:07Z',
      initiatedBy: { automated: true },
    });
    expect(health).toEqual({
      status: 'Degraded',
      lastTransitionTime: '2026-11-22T10:59:07Z',
    });
    expect(operationState.syncResult.resources[3]).toMatchObject({
      message: 'deployment.apps/checkout configured',
      images: ['registry.fairway.example/checkout:1.48.2'],
    });
    expect(resources[3]).toMatchObject({
      kind: 'Deployment',
      status: 'Synced',
      health: {
        message: 'Deployment "checkout" exceeded its progress deadline',
      },
    });
  });

  it('tells why the sync of checkout-staging failed', async () => {
    const { body } = await startArgoCd('argocd-eu').get(
      `${LIST}/checkout-staging`,
    );
    const { phase, message, syncResult, operation } =
      body.status.operationState;
    expect([phase, message, operation.initiatedBy]).toEqual([
      'Failed',
      'one or more synchronization tasks completed unsuccessfully',
      { username: 'mara' },
    ]);
    expect(syncResult.resources).toEqual([
      expect.objectContaining({
        group: 'batch',
        kind: 'Job',
        name: 'db-migrate',
        hookType: 'PreSync',
        hookPhase: 'Failed',
        message: 'Job has reached the specified backoff limit',
      }),
    ]);
  });

  it('tells that manifests of payments cannot be made', async () => {
    const { body } = await startArgoCd('argocd-eu').get(
      `${LIST}/payments-prod-eu`,
    );
    expect(body.status.conditions).toEqual([
      {
        type: 'ComparisonError',
        message: expect.stringContaining('kustomize build'),
        lastTransitionTime: '2026-11-22T11:48:07Z',
      },
    ]);
    expect(body.status.sync.revision).toBe('production');
    expect(body.status.resources.map(({ status }: any) => status)).toEqual(
      Array(4).fill('Unknown'),
    );
    // Its last sync was well.
    const { phase, syncResult } = body.status.operationState;
    expect([phase, syncResult.resources[3].message]).toEqual([
      'Succeeded',
      'deployment.apps/payments configured',
    ]);
  });

  it('compares anew when it is told to', async () => {
    let now = ARGOCD_START;
    const { get } = startArgoCd('argocd-eu', { now: () => now });
    now += 20_000;
    const { body } = await get(`${LIST}/cart-staging?refresh=hard`);
    expect(body.status.reconciledAt).toBe('2026-11-22T14:00:27Z');
  });

  it.each<[ArgoCdVersion, object]>([
    [
      '2.8',
      { by: false, transition: false, hydrator: false, source: undefined },
    ],
    ['2.14', { by: true, transition: true, hydrator: true, source: undefined }],
    ['3.0', { by: true, transition: true, hydrator: true, source: 'appTree' }],
  ])('has what %s has', async (version, expected) => {
    const { get } = startArgoCd('argocd-eu', { version });
    const { status } = (await get(`${LIST}/checkout-prod-eu`)).body;
    expect({
      by: 'initiatedBy' in status.history[0],
      transition: 'lastTransitionTime' in status.health,
      hydrator: 'sourceHydrator' in status,
      source: status.resourceHealthSource,
    }).toEqual(expected);
    // One by one, every version has the health of resources.
    expect(status.resources[3].health.status).toBe('Degraded');
  });
});
