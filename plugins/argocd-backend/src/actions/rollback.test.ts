import { AUTO_SYNC_PAUSED_ANNOTATION } from '../model/autoSyncPause';
import {
  findingOf,
  startActing,
  type Acting,
} from './__testUtils__/startActing';

const APP = 'checkout-prod-eu';
const POLICY = { prune: true, selfHeal: true };

let acting: Acting;

jest.setTimeout(60_000);

beforeEach(async () => {
  acting = await startActing();
});

afterEach(async () => {
  await acting?.stop();
});

const deploymentIds = async (name = APP): Promise<number[]> => {
  const { status } = await acting.argoCd(name);
  return status.history.map(({ id }: { id: number }) => id);
};

describe('rollback', () => {
  it('pauses auto-sync, rolls back, reminds, and auto-sync comes back as it was', async () => {
    const [, id] = await deploymentIds();
    const planned = await acting.post(['checkout', 'rollback/plan'], APP, {
      id,
    });
    expect(planned.body.plan).toMatchObject({ pausesAutoSync: true });
    expect(findingOf(planned.body, 'auto-sync')).toMatchObject({
      state: 'warns',
    });
    expect(planned.body.plan.effects).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          effect: 'change',
          object: expect.objectContaining({ kind: 'Deployment' }),
        }),
        expect.objectContaining({ detail: 'spec.syncPolicy.automated' }),
      ]),
    );
    const { status, body } = await acting.post(['checkout', 'rollback'], APP, {
      id,
      planId: planned.body.planId,
    });
    expect(status).toBe(200);
    expect(body.output.lastSync.phase).toBe('Running');

    acting.skip(30_000);
    const card = await acting.card(
      'checkout',
      APP,
      one => one.lastSync?.phase === 'Succeeded' && !one.autoSync,
    );
    expect(card.autoSyncPaused).toEqual({
      by: 'user:default/mock',
      at: expect.any(String),
      reason: `Rollback to deployment ${id}`,
    });
    const { spec } = await acting.argoCd(APP);
    expect(spec.syncPolicy.automated).toEqual({ ...POLICY, enabled: false });

    const held = await acting.post(['checkout', 'sync/plan'], APP);
    expect(findingOf(held.body, 'auto-sync')).toMatchObject({
      state: 'warns',
      message: expect.stringMatching(/user:default\/mock paused auto-sync/),
    });

    const resumed = await acting.post(['checkout', 'autoSync'], APP, {
      enabled: true,
    });
    expect(resumed.body.output).toMatchObject({ autoSync: true });
    const now = await acting.argoCd(APP);
    expect(now.spec.syncPolicy.automated).toEqual(POLICY);
    expect(now.metadata.annotations).not.toHaveProperty(
      AUTO_SYNC_PAUSED_ANNOTATION,
    );
    const again = await acting.card('checkout', APP, one => one.autoSync!);
    expect(again.autoSyncPaused).toBeUndefined();
  });

  it('refuses the last deployment, and one that is not remembered', async () => {
    const ids = await deploymentIds();
    const last = await acting.post(['checkout', 'rollback'], APP, {
      id: ids.at(-1),
    });
    expect([last.status, last.message]).toEqual([
      409,
      expect.stringMatching(
        /is the last one: there is nothing to roll back to/,
      ),
    ]);
    const none = await acting.post(['checkout', 'rollback'], APP, { id: 99 });
    expect([none.status, none.message]).toEqual([
      404,
      expect.stringMatching(/has no deployment 99; it remembers 0, 1/),
    ]);
  });

  it('refuses what is being deleted', async () => {
    await acting.argoCd(APP, { method: 'DELETE' });
    const { body } = await acting.post(['checkout', 'rollback/plan'], APP, {
      id: 0,
    });
    expect(findingOf(body, 'deletion')).toMatchObject({ state: 'blocks' });
  });
});

describe('auto-sync', () => {
  it('pauses once, and says who, when and why', async () => {
    const pause = { enabled: false, reason: 'Until the disk is replaced' };
    const planned = await acting.post(
      ['checkout', 'autoSync/plan'],
      APP,
      pause,
    );
    expect(planned.body.plan.effects).toEqual([
      {
        effect: 'change',
        object: {
          group: 'argoproj.io',
          kind: 'Application',
          namespace: 'argocd',
          name: APP,
        },
        detail: 'spec.syncPolicy.automated',
      },
    ]);
    await acting.post(['checkout', 'autoSync'], APP, pause);
    const { autoSyncPaused } = await acting.card('checkout', APP);
    expect(autoSyncPaused).toMatchObject({
      by: 'user:default/mock',
      reason: 'Until the disk is replaced',
    });
    const before = await acting.argoCd(APP);
    const again = await acting.post(['checkout', 'autoSync'], APP, pause);
    expect(again.body.plan.effects).toEqual([]);
    expect((await acting.argoCd(APP)).metadata.resourceVersion).toBe(
      before.metadata.resourceVersion,
    );
  });

  it('forgets a pause that others ended', async () => {
    await acting.post(['checkout', 'autoSync'], APP, { enabled: false });
    const setPolicy = async (automated: object | null) => {
      const patch = JSON.stringify({ spec: { syncPolicy: { automated } } });
      const body = { patchType: 'merge', patch };
      await acting.argoCd(APP, { method: 'PATCH', body });
    };
    await setPolicy({ enabled: null, selfHeal: null });
    await setPolicy({ enabled: false });
    const off = await acting.card(
      'checkout',
      APP,
      one => one.autoSyncPaused === undefined,
    );
    expect(off.autoSync).toBe(false);
    const refused = await acting.post(['checkout', 'autoSync'], APP, {
      enabled: true,
    });
    expect(refused.message).toMatch(/Fairway did not pause auto-sync/);

    await setPolicy({ enabled: null });
    const { body } = await acting.post(['checkout', 'autoSync'], APP, {
      enabled: true,
    });
    expect(body.plan.effects).toEqual([
      expect.objectContaining({
        detail: expect.stringContaining(AUTO_SYNC_PAUSED_ANNOTATION),
      }),
    ]);
    const { metadata, spec } = await acting.argoCd(APP);
    expect(metadata.annotations).not.toHaveProperty(
      AUTO_SYNC_PAUSED_ANNOTATION,
    );
    expect(spec.syncPolicy.automated).toEqual({ prune: true });
  });

  it('does not invent a policy where it did not pause', async () => {
    const { status, message } = await acting.post(
      ['checkout', 'autoSync'],
      'checkout-staging',
      { enabled: true },
    );
    expect(status).toBe(409);
    expect(message).toMatch(/Fairway did not pause auto-sync/);
  });
});

describe('an account that may only read', () => {
  it('is told which right it lacks', async () => {
    await acting.stop();
    acting = await startActing({ account: 'reader' });
    const { status, message } = await acting.post(['checkout', 'sync'], APP);
    expect(status).toBe(409);
    expect(message).toMatch(
      /lacks the right "applications, sync, shop\/checkout-prod-eu"/,
    );
    const refreshed = await acting.post(['checkout', 'refresh'], APP);
    expect(refreshed.status).toBe(200);
  });
});
