import { DAY, HOUR, MINUTE, SECOND } from '../scenario/duration';
import { startArgoCd } from './__testUtils__/startArgoCd';

const LIST = '/api/v1/applications';

describe('sync windows', () => {
  it('says whether one may sync, and leaves time zone and description to the project', async () => {
    const { get } = startArgoCd('argocd-eu');
    const window = {
      kind: 'deny',
      schedule: '0 0 * * *',
      duration: '24h',
      manualSync: false,
    };
    const frozen = await get(`${LIST}/routing-prod-eu/syncwindows`);
    expect(frozen.body).toEqual({
      activeWindows: [window],
      assignedWindows: [window],
      canSync: false,
    });
    const free = await get(`${LIST}/cart-prod-eu/syncwindows`);
    expect(free.body).toEqual({ canSync: true });
    const project = await get('/api/v1/projects/delivery');
    expect(project.body.spec.syncWindows[0]).toMatchObject({
      description: 'Frozen until the new maps are in',
      timeZone: 'UTC',
    });
  });

  it('opens and closes by its schedule; hands are free within', async () => {
    const { get, clock } = startArgoCd('argocd-eu');
    const windows = async (at: string) => {
      clock.now = Date.parse(at);
      return (await get(`${LIST}/notifications-prod-eu/syncwindows`)).body;
    };
    // From Friday at 20:00 for 60 hours.
    const friday = await windows('2026-11-27T19:59:00Z');
    expect(friday.activeWindows).toBeUndefined();
    const saturday = await windows('2026-11-28T12:00:00Z');
    expect([saturday.activeWindows.length, saturday.canSync]).toEqual([
      1,
      true,
    ]);
    const monday = await windows('2026-11-30T08:01:00Z');
    expect(monday.activeWindows).toBeUndefined();
  });
});

describe('clusters', () => {
  it('are all successful; only the age of its cache tells that prod-ap is gone', async () => {
    const { get, clock } = startArgoCd('argocd-eu');
    clock.now += HOUR;
    const { body } = await get('/api/v1/clusters');
    const ages = body.items.map(({ name, connectionState, info }: any) => [
      name,
      connectionState.status,
      clock.now - Date.parse(info.cacheInfo.lastCacheSyncTime) > DAY,
    ]);
    expect(ages).toEqual([
      ['prod-eu', 'Successful', false],
      ['stage-eu', 'Successful', false],
      ['prod-ap', 'Successful', true],
      ['in-cluster', 'Successful', false],
    ]);
    const tracking = (await get(`${LIST}/tracking-prod-ap`)).body.status;
    expect([tracking.sync.status, tracking.health.status]).toEqual([
      'Synced',
      'Healthy',
    ]);
    expect(clock.now - Date.parse(tracking.reconciledAt)).toBeLessThan(
      4 * MINUTE,
    );
  });
});

describe('events', () => {
  it('tell of the last hour', async () => {
    const { get, post, clock } = startArgoCd('argocd-eu');
    const app = `${LIST}/cart-prod-eu`;
    expect((await get(`${app}/events`)).body.items).toEqual([]);
    await post(`${app}/sync`);
    clock.now += 5 * SECOND;
    const { body } = await get(`${app}/events`);
    expect(body.items.map(({ reason }: any) => reason)).toContain(
      'OperationCompleted',
    );
  });
});

describe('can-i', () => {
  it.each([
    ['fairway', 'applications/sync/shop/cart-prod-eu', 200, { value: 'yes' }],
    ['reader', 'applications/sync/shop/cart-prod-eu', 200, { value: 'no' }],
    ['reader', 'applications/get/shop/cart-prod-eu', 200, { value: 'yes' }],
    [
      'fairway',
      'applications/bogus/a/b',
      400,
      expect.objectContaining({
        code: 3,
        message:
          '[get create update delete sync override action invoke] does not contain bogus',
      }),
    ],
  ])('%s: %s', async (account, question, status, body) => {
    const { get } = startArgoCd('argocd-eu', { account });
    const answer = await get(`/api/v1/account/can-i/${question}`);
    expect([answer.status, answer.body]).toEqual([status, body]);
  });
});

describe('what is not simulated', () => {
  it.each([
    ['/api/v1/applicationsets', 501],
    [`${LIST}/cart-prod-eu/logs`, 501],
    ['/api/v2/applications', 404],
    ['/', 404],
  ])('%s: %i', async (path, status) => {
    const { get } = startArgoCd('argocd-eu');
    expect((await get(path)).status).toBe(status);
  });

  it('has no project of another name', async () => {
    const { get } = startArgoCd('argocd-eu');
    const { status, body } = await get('/api/v1/projects/none');
    expect([status, body.message]).toEqual([
      404,
      'appprojects.argoproj.io "none" not found',
    ]);
  });
});
