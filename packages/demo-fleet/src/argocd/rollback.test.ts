import { SECOND } from '../scenario/duration';
import { startArgoCd } from './__testUtils__/startArgoCd';

const LIST = '/api/v1/applications';

function error(code: number, message: string) {
  return { error: message, code, message };
}

describe('rollback', () => {
  const pause = {
    patchType: 'merge',
    patch: JSON.stringify({ spec: { syncPolicy: { automated: null } } }),
  };

  it('is refused while auto-sync is on, heals once it is paused, and auto-sync undoes it', async () => {
    const { get, post, patch, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/checkout-prod-eu`;
    const refused = await post(`${app}/rollback`, { id: 1 });
    expect([refused.status, refused.body]).toEqual([
      400,
      error(9, 'rollback cannot be initiated when auto-sync is enabled'),
    ]);

    const paused = await patch(app, pause);
    expect(paused.body.spec.syncPolicy).toEqual({
      syncOptions: ['CreateNamespace=true'],
    });
    await post(`${app}/rollback`, { id: 1 });
    clock.now += 20 * SECOND;
    const { status } = (await get(app)).body;
    expect(status.summary.images).toEqual([
      'registry.fairway.example/checkout:1.48.1',
    ]);
    expect([status.sync.status, status.health.status]).toEqual([
      'OutOfSync',
      'Healthy',
    ]);
    const last = status.history[status.history.length - 1];
    expect(last).toMatchObject({ id: 3, revision: status.history[1].revision });

    await patch(app, {
      patchType: 'merge',
      patch: JSON.stringify({ spec: { syncPolicy: { automated: {} } } }),
    });
    clock.now += 20 * SECOND;
    const again = (await get(app)).body.status;
    expect(again.operationState.operation.initiatedBy).toEqual({
      automated: true,
    });
    expect([again.sync.status, again.health.status]).toEqual([
      'Synced',
      'Degraded',
    ]);
  });

  it('runs no hooks', async () => {
    const { get, post, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/checkout-staging`;
    await post(`${app}/rollback`, { id: 0 });
    clock.now += 20 * SECOND;
    const { status } = (await get(app)).body;
    expect(status.operationState.phase).toBe('Succeeded');
    expect(status.summary.images).toEqual([
      'registry.fairway.example/checkout:1.48.2',
    ]);
  });

  it('takes many sources back', async () => {
    const { get, post, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/invoice-export-prod-eu`;
    await post(`${app}/rollback`, { id: 0 });
    clock.now += 20 * SECOND;
    const { history } = (await get(app)).body.status;
    expect(history[2].revisions).toEqual(history[0].revisions);
  });

  it('refuses an id that is not there', async () => {
    const { post } = startArgoCd('argocd-us');
    const { status, body } = await post(`${LIST}/tax-prod-us/rollback`, {
      id: 99,
    });
    expect([status, body]).toEqual([
      400,
      error(
        3,
        'application argocd/tax-prod-us does not have deployment with id 99',
      ),
    ]);
  });

  it('is denied to a reader without a reason', async () => {
    const { post } = startArgoCd('argocd-us', { account: 'reader' });
    const { status, body } = await post(`${LIST}/tax-prod-us/rollback`, {
      id: 0,
    });
    expect([status, body]).toEqual([403, error(7, 'permission denied')]);
  });
});

describe('patch', () => {
  it.each([
    [{ patch: '{bad', patchType: 'merge' }, 500, /Invalid JSON Patch/],
    [
      { patch: '{}', patchType: 'strategic' },
      400,
      /'strategic' is not supported/,
    ],
    [{ patch: '[]', patchType: 'json' }, 501, /patch type "json"/],
    [
      { patch: '{"spec":{"project":"x"}}', patchType: 'merge' },
      501,
      /a patch of spec\.project/,
    ],
  ])('%j: %i', async (body, status, message) => {
    const { patch } = startArgoCd('argocd-eu');
    const answer = await patch(`${LIST}/cart-prod-eu`, body);
    expect(answer.status).toBe(status);
    expect(answer.body.message).toMatch(message);
  });
});
