import { DAY, MINUTE, SECOND } from '../scenario/duration';
import { startArgoCd } from './__testUtils__/startArgoCd';

const LIST = '/api/v1/applications';

describe('the script', () => {
  it('releases catalog six minutes after the start, by auto-sync', async () => {
    const { get, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/catalog-prod-eu`;
    const image = async () => (await get(app)).body.status.summary.images[0];
    clock.now += 5 * MINUTE;
    expect(await image()).toMatch(/:5\.2\.1$/);
    clock.now += 5 * MINUTE;
    expect(await image()).toMatch(/:5\.2\.2$/);
    const { history, health } = (await get(app)).body.status;
    expect(history[2].initiatedBy).toEqual({ automated: true });
    expect(health.status).toBe('Healthy');
  });

  it('leaps over a week', async () => {
    const { get, clock } = startArgoCd('argocd-eu');
    clock.now += 7 * DAY;
    const { body } = await get(LIST);
    for (const { status } of body.items) {
      const age = clock.now - Date.parse(status.reconciledAt);
      expect(age).toBeLessThan(4 * MINUTE);
    }
  });

  it('comes to the same whether it is looked at often or once', async () => {
    const [often, once] = [startArgoCd('argocd-eu'), startArgoCd('argocd-eu')];
    for (let i = 0; i < 30; i++) {
      often.clock.now += 30 * SECOND;
      await often.get(`${LIST}?fields=items.metadata.name`);
    }
    once.clock.now += 15 * MINUTE;
    const statuses = async ({ get }: typeof once) =>
      (await get(LIST)).body.items.map((app: any) => app.status);
    expect(await statuses(often)).toEqual(await statuses(once));
  });
});

describe('delete', () => {
  it('takes the application away after a while', async () => {
    const { get, post, remove, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/returns-staging`;
    expect((await remove(app)).body).toEqual({});
    expect((await get(app)).body.metadata.deletionTimestamp).toBeDefined();
    const sync = await post(`${app}/sync`);
    expect([sync.status, sync.body]).toEqual([
      400,
      expect.objectContaining({ code: 9, message: 'application is deleting' }),
    ]);
    clock.now += 3 * SECOND;
    expect((await get(app)).status).toBe(403);
  });
});
