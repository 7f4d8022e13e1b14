import type { Application } from '@fairway/contracts/argocd';
import {
  argoCd,
  describeReal,
  missingArgoCd,
} from '../__testUtils__/realArgoCd';
import { configMap, RealActing } from './__testUtils__/RealActing';
import { findingOf } from './__testUtils__/startActing';

jest.setTimeout(300_000);

const NAME = `fairway-back-${process.pid}`;

const ended = ({ lastSync }: Application) =>
  lastSync?.phase === 'Succeeded' && lastSync.finishedAt !== undefined;

describeReal(`rollbacks of a real Argo CD${missingArgoCd}`, () => {
  let acting: RealActing;

  beforeAll(async () => {
    acting = await RealActing.start(NAME);
    await acting.post('sync');
    await acting.when(({ state }) => state === 'synced');
    acting.repository.commit('feat: blue, without b', {
      'a.json': configMap('a', 'blue'),
      'b.json': undefined,
    });
    await acting.post('refresh');
    await acting.when(({ sync }) => sync === 'OutOfSync');
    await acting.post('sync', { prune: true });
    await acting.when(({ state }) => state === 'synced');
  });

  afterAll(() => acting?.stop());

  it('rolls back under auto-sync, and resumes it as it was', async () => {
    await argoCd('PATCH', `applications/${NAME}`, {
      patchType: 'merge',
      patch: JSON.stringify({
        spec: { syncPolicy: { automated: { prune: true } } },
      }),
    });
    await acting.when(({ autoSync }) => autoSync === true);
    const before = await acting.live();
    const [{ id }] = before.status.history;

    const { status, body } = await acting.post('rollback', { id });
    expect([status, body.error]).toEqual([200, undefined]);
    expect(body.plan.effects).toEqual([
      expect.objectContaining({
        effect: 'change',
        object: { kind: 'ConfigMap', namespace: NAME, name: 'a' },
      }),
      {
        effect: 'create',
        object: { kind: 'ConfigMap', name: 'b' },
      },
      expect.objectContaining({ detail: 'spec.syncPolicy.automated' }),
    ]);
    const card = await acting.when(
      one => ended(one) && one.sync === 'OutOfSync' && !one.autoSync,
    );
    expect(card.autoSyncPaused).toMatchObject({
      by: 'user:default/mock',
      reason: `Rollback to deployment ${id}`,
    });
    expect(await acting.objectsOnce('a', 'b')).toEqual(['a', 'b']);

    await acting.post('autoSync', { enabled: true });
    await acting.when(one => one.state === 'synced' && one.autoSync === true);
    const after = await acting.live();
    expect(after.spec).toEqual(before.spec);
    expect(after.metadata.annotations).toEqual(before.metadata.annotations);
    expect(await acting.objectsOnce('a')).toEqual(['a']);
    await acting.post('autoSync', { enabled: false });
  });

  it('tells an unknown revision from one that there is', async () => {
    const { body } = await acting.post('sync/plan', { revision: 'nope' });
    expect(findingOf(body, 'revision')).toMatchObject({
      state: 'blocks',
      message: expect.stringMatching(/unable to resolve 'nope'/),
    });
    const revision = acting.repository.git('rev-parse', 'HEAD~1');
    const known = await acting.post('sync/plan', { revision });
    expect(findingOf(known.body, 'revision')).toMatchObject({
      state: 'passed',
    });
    expect(known.body.plan.effects).toHaveLength(2);
  });
});
