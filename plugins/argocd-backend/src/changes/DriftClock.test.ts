import { applicationOf } from '../testing/applications';
import { changeReplicas } from '../__testUtils__/changeReplicas';
import { testDatabases } from '../__testUtils__/testDatabases';
import { DriftClock } from './DriftClock';

jest.setTimeout(60_000);

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'since when something drifts in %s',
  id => {
    let replicas: Awaited<ReturnType<typeof changeReplicas>>;

    beforeEach(async () => {
      replicas = await changeReplicas(await databases.init(id));
    });

    const drift = () => {
      replicas.applications = [
        applicationOf({ state: 'out-of-sync', sync: 'OutOfSync' }),
      ];
    };
    const since = async () => {
      const clock = DriftClock.create(replicas.store);
      await clock.refresh();
      return clock.since('eu/argocd/shop');
    };

    it('began when any replica saw it first, over restarts, until it is over', async () => {
      expect(await since()).toBeUndefined();
      drift();
      replicas.wait(5);
      await replicas.look();
      replicas.wait(10);
      await replicas.look();
      expect(await since()).toBe('2026-11-22T10:05:00.000Z');
      replicas.applications = [applicationOf()];
      await replicas.look();
      expect(await since()).toBeUndefined();
    });

    it('is told once by two replicas when it has lasted', async () => {
      drift();
      await Promise.all([replicas.look(), replicas.look()]);
      replicas.wait(30);
      await Promise.all([replicas.look(), replicas.look()]);
      replicas.wait(30);
      await replicas.look();
      expect(replicas.told).toEqual([
        'events drift:eu/argocd/shop:2026-11-22T10:00:00.000Z',
      ]);
    });

    it('changes what the clock tells only when it changed', async () => {
      const clock = DriftClock.create(replicas.store);
      await clock.refresh();
      const before = clock.version;
      await clock.refresh();
      expect(clock.version).toBe(before);
      drift();
      await replicas.look();
      await clock.refresh();
      expect(clock.version).not.toBe(before);
    });
  },
);
