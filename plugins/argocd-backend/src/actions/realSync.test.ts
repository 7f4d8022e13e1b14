import { eventually } from '../__testUtils__/eventually';
import { describeReal, missingArgoCd } from '../__testUtils__/realArgoCd';
import { configMap, RealActing } from './__testUtils__/RealActing';
import { findingOf } from './__testUtils__/startActing';

jest.setTimeout(300_000);

const NAME = `fairway-act-${process.pid}`;

/** Its image cannot be pulled, so it never ends. */
const hangingHook = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: {
    name: 'wait',
    annotations: { 'argocd.argoproj.io/hook': 'PreSync' },
  },
  spec: {
    template: {
      metadata: { labels: { simulate: 'pull' } },
      spec: {
        containers: [{ name: 'wait', image: 'none' }],
        restartPolicy: 'Never',
      },
    },
  },
};

describeReal(`syncs of a real Argo CD${missingArgoCd}`, () => {
  let acting: RealActing;

  beforeAll(async () => {
    acting = await RealActing.start(NAME);
  });

  afterAll(() => acting?.stop());

  it('plans and makes a dry run: the cluster says what it would do, and nothing is there', async () => {
    const { body } = await acting.post('sync', { dryRun: true });
    expect(findingOf(body, 'rights')).toMatchObject({ state: 'passed' });
    expect(body.output.lastSync).toMatchObject({ phase: 'Succeeded' });
    expect(body.output.results).toContainEqual(
      expect.objectContaining({
        kind: 'ConfigMap',
        name: 'a',
        message: 'configmap/a created (dry run)',
      }),
    );
    expect(await acting.objectsOnce()).toEqual([]);
  });

  it('syncs, in the name of the user', async () => {
    const { body } = await acting.post('sync');
    expect(body.plan.effects.map(({ effect }: any) => effect)).toEqual([
      'create',
      'create',
    ]);
    await acting.when(one => one.state === 'synced');
    expect(await acting.objectsOnce('a', 'b')).toEqual(['a', 'b']);
    const { status } = await acting.live();
    expect(status.operationState.operation.info).toContainEqual({
      name: 'Backstage user',
      value: 'user:default/mock',
    });
  });

  it('refreshes, and prunes what is no longer declared', async () => {
    acting.repository.commit('feat: blue, without b', {
      'a.json': configMap('a', 'blue'),
      'b.json': undefined,
    });
    const refreshed = await acting.post('refresh');
    expect(refreshed.body.output).toMatchObject({ sync: 'OutOfSync' });
    await acting.when(({ sync }) => sync === 'OutOfSync');
    const kept = await acting.post('sync/plan');
    expect(findingOf(kept.body, 'pruning')).toMatchObject({ state: 'warns' });
    const { body } = await acting.post('sync', { prune: true });
    expect(body.plan.effects).toEqual([
      {
        effect: 'delete',
        object: { kind: 'ConfigMap', namespace: NAME, name: 'b' },
      },
      expect.objectContaining({
        effect: 'change',
        object: { kind: 'ConfigMap', namespace: NAME, name: 'a' },
      }),
    ]);
    await acting.when(one => one.state === 'synced');
    expect(await acting.objectsOnce('a')).toEqual(['a']);
  });

  it('ends a hook that hangs', async () => {
    acting.repository.commit('feat: wait', { 'hook.json': hangingHook });
    await acting.post('refresh');
    const { status, message } = await acting.post('sync');
    expect([status, message]).toEqual([200, undefined]);
    await acting.when(one => one.lastSync?.phase === 'Running');
    const again = await acting.post('sync');
    expect([again.status, again.message]).toEqual([
      409,
      expect.stringMatching(/A sync is under way/),
    ]);
    const ending = await acting.post('terminate');
    expect(ending.status).toBe(200);
    const card = await acting.when(one => one.lastSync?.phase === 'Failed');
    expect(card.lastSync?.by?.automated).toBe(false);
  });

  it('refuses what a sync window blocks', async () => {
    await acting.closeWindow();
    await eventually(
      () => acting.post('sync/plan'),
      ({ body }) =>
        expect(findingOf(body, 'sync-windows')).toMatchObject({
          state: 'blocks',
        }),
    );
    const refused = await acting.post('sync');
    expect(refused.status).toBe(409);
    expect(refused.message).toMatch(
      /A sync window blocks it: deny "\* \* \* \* \*" 1h/,
    );
  });

  it('says which right an account lacks that may only read', async () => {
    await acting.when(() => true, 'reader');
    const { status, message } = await acting.post('terminate', {}, 'reader');
    expect(status).toBe(409);
    expect(message).toContain(
      `Fairway's account in reader lacks the right "applications, sync, ${NAME}/${NAME}"`,
    );
    const paused = await acting.post('autoSync', { enabled: true }, 'reader');
    expect(paused.message).toMatch(/lacks the right "applications, update, /);
    expect((await acting.post('refresh', {}, 'reader')).status).toBe(200);
  });
});
