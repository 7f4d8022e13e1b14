import { SECOND } from '../scenario/duration';
import { startArgoCd } from './__testUtils__/startArgoCd';

const LIST = '/api/v1/applications';

function error(code: number, message: string) {
  return { error: message, code, message };
}

describe('sync', () => {
  it('goes from asked for to running to succeeded, and changes the cluster', async () => {
    const { get, post, clock } = startArgoCd('argocd-us');
    const app = `${LIST}/tax-prod-us`;
    const before = (await get(app)).body;
    expect(before.status.sync.status).toBe('OutOfSync');

    const infos = [{ name: 'user', value: 'user:default/jonas' }];
    const asked = await post(`${app}/sync`, { infos });
    expect(asked.status).toBe(200);
    expect(asked.body.operation).toMatchObject({
      sync: { revision: before.status.sync.revision },
      initiatedBy: { username: 'fairway' },
      info: infos,
    });
    expect(asked.body.status.operationState).toBeUndefined();

    clock.now += SECOND;
    const running = (await get(app)).body.status.operationState;
    expect([running.phase, running.finishedAt]).toEqual(['Running', undefined]);

    clock.now += 3 * SECOND;
    const { status, operation } = (await get(app)).body;
    expect(operation).toBeUndefined();
    expect(status.operationState).toMatchObject({
      phase: 'Succeeded',
      message: 'successfully synced (all tasks run)',
      operation: { info: infos },
    });
    expect(
      status.operationState.syncResult.resources.map(
        ({ message }: any) => message,
      ),
    ).toEqual([
      'configmap/tax-config unchanged',
      'secret/tax-database unchanged',
      'service/tax unchanged',
      'deployment.apps/tax configured',
    ]);
    expect([status.sync.status, status.health.status]).toEqual([
      'Synced',
      'Progressing',
    ]);
    expect(status.summary.images).toEqual([
      'registry.fairway.example/tax:2.2.9',
    ]);
    expect(status.history).toHaveLength(before.status.history.length + 1);
    expect(status.history[2]).toMatchObject({
      id: 2,
      revision: before.status.sync.revision,
      initiatedBy: { username: 'fairway' },
    });

    clock.now += 10 * SECOND;
    expect((await get(app)).body.status.health.status).toBe('Healthy');
  });

  it('changes nothing as a dry run, but says what it would do', async () => {
    const { get, post, clock } = startArgoCd('argocd-us');
    const app = `${LIST}/tax-prod-us`;
    await post(`${app}/sync`, { dryRun: true });
    clock.now += 5 * SECOND;
    const { status } = (await get(app)).body;
    expect(status.operationState).toMatchObject({
      phase: 'Succeeded',
      message: 'successfully synced (no more tasks)',
      operation: { sync: { dryRun: true } },
    });
    expect(status.operationState.syncResult.resources[3].message).toBe(
      'deployment.apps/tax configured (dry run)',
    );
    expect(status.sync.status).toBe('OutOfSync');
    expect(status.history).toHaveLength(2);
  });

  it('prunes only what it is told to', async () => {
    const { get, post, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/cart-prod-eu`;
    const orphan = async () => {
      clock.now += 5 * SECOND;
      const { status } = (await get(app)).body;
      return [
        status.operationState.syncResult.resources.find(
          ({ name }: any) => name === 'cart-feature-flags',
        )?.status,
        status.sync.status,
        status.resources.length,
      ];
    };
    await post(`${app}/sync`);
    expect(await orphan()).toEqual(['PruneSkipped', 'OutOfSync', 5]);
    await post(`${app}/sync`, { prune: true });
    expect(await orphan()).toEqual(['Pruned', 'Synced', 4]);
  });

  it('syncs single resources without a new entry of the history', async () => {
    const { get, post, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/cart-prod-eu`;
    await post(`${app}/sync`, {
      resources: [
        { kind: 'ConfigMap', namespace: 'cart', name: 'cart-config' },
      ],
    });
    clock.now += 5 * SECOND;
    const { status } = (await get(app)).body;
    expect(status.operationState.syncResult.resources).toHaveLength(1);
    expect(status.history).toHaveLength(2);
    expect(
      Object.fromEntries(
        status.resources.map((one: any) => [one.name, one.status]),
      ),
    ).toMatchObject({
      'cart-config': 'Synced',
      'cart-database': 'OutOfSync',
    });
  });

  it('fails by its hook again and again, and nothing is applied', async () => {
    const { get, post, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/checkout-staging`;
    await post(`${app}/sync`);
    clock.now += 5 * SECOND;
    const { status } = (await get(app)).body;
    expect(status.operationState).toMatchObject({
      phase: 'Failed',
      message: 'one or more synchronization tasks completed unsuccessfully',
      operation: { initiatedBy: { username: 'fairway' } },
      syncResult: { resources: [{ name: 'db-migrate', hookPhase: 'Failed' }] },
    });
    expect([status.sync.status, status.history.length]).toEqual([
      'OutOfSync',
      2,
    ]);
  });

  it('makes what is missing', async () => {
    const { get, post, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/returns-staging`;
    await post(`${app}/sync`);
    clock.now += 15 * SECOND;
    const { status } = (await get(app)).body;
    expect([
      status.sync.status,
      status.health.status,
      status.history.length,
      status.operationState.syncResult.resources[0].message,
    ]).toEqual(['Synced', 'Healthy', 1, 'configmap/returns-config created']);
  });

  it('ends in an error where manifests cannot be made', async () => {
    const { get, post, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/payments-prod-eu`;
    await post(`${app}/sync`);
    clock.now += 5 * SECOND;
    const { phase, message } = (await get(app)).body.status.operationState;
    expect(phase).toBe('Error');
    expect(message).toMatch(/^ComparisonError: Failed to load target state/);
  });

  it('refuses a second operation, a window, an unknown revision and a reader', async () => {
    const { post } = startArgoCd('argocd-eu');
    await post(`${LIST}/cart-prod-eu/sync`);
    const second = await post(`${LIST}/cart-prod-eu/sync`);
    expect([second.status, second.body]).toEqual([
      400,
      error(9, 'another operation is already in progress'),
    ]);
    const frozen = await post(`${LIST}/routing-prod-eu/sync`);
    expect([frozen.status, frozen.body]).toEqual([
      403,
      error(7, 'cannot sync: blocked by sync window'),
    ]);
    const unknown = await post(`${LIST}/search-prod-eu/sync`, {
      revision: 'nope',
    });
    expect([unknown.status, unknown.body.code]).toEqual([400, 9]);
    expect(unknown.body.message).toMatch(
      /unable to resolve 'nope' to a commit/,
    );
    const reader = startArgoCd('argocd-eu', { account: 'reader' });
    const denied = await reader.post(`${LIST}/search-prod-eu/sync`);
    expect([denied.status, denied.body.message]).toEqual([
      403,
      'permission denied: applications, sync, shop/search-prod-eu, sub: reader, iat: 2026-01-01T00:00:00Z',
    ]);
  });

  it('is terminated on demand', async () => {
    const { get, post, remove, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/cart-prod-eu`;
    const idle = await remove(`${app}/operation`);
    expect([idle.status, idle.body]).toEqual([
      400,
      error(3, 'Unable to terminate operation. No operation is in progress'),
    ]);
    await post(`${app}/sync`);
    clock.now += SECOND;
    expect((await remove(`${app}/operation`)).body).toEqual({});
    expect((await get(app)).body.status.operationState.phase).toBe(
      'Terminating',
    );
    clock.now += 2 * SECOND;
    const { status, operation } = (await get(app)).body;
    expect([
      status.operationState.phase,
      status.operationState.message,
    ]).toEqual(['Failed', 'Operation terminated']);
    expect(operation).toBeUndefined();
    expect(status.sync.status).toBe('OutOfSync');
  });
});
