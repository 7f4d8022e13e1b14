import {
  applicationOf,
  B,
  failedApplication,
  syncAt,
} from '../testing/applications';
import { changeReplicas } from '../__testUtils__/changeReplicas';
import { testDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);

const databases = testDatabases();

describe.each(databases.eachSupportedId())('changes in %s', id => {
  let replicas: Awaited<ReturnType<typeof changeReplicas>>;

  beforeEach(async () => {
    replicas = await changeReplicas(await databases.init(id));
  });

  const deploy = () => {
    replicas.applications = [
      applicationOf({ lastSync: syncAt('10:01', { revisions: [B] }) }),
    ];
    replicas.wait(3);
  };

  const DEPLOYED = 'deployed:eu/argocd/shop:2026-11-22T10:01:00.000Z';

  it('are told once on each channel, with author and message', async () => {
    deploy();
    await replicas.look();
    await replicas.look();
    expect(replicas.told).toEqual([
      `events ${DEPLOYED}`,
      `notifications ${DEPLOYED}`,
    ]);
    expect(replicas.channels.events.mock.calls[0][0]).toEqual({
      id: DEPLOYED,
      type: 'deployed',
      at: '2026-11-22T10:02:00.000Z',
      application: {
        ref: 'eu/argocd/shop',
        instance: 'eu',
        namespace: 'argocd',
        name: 'shop',
        environment: 'production',
        production: true,
        cluster: 'prod-eu',
      },
      entityRefs: ['component:default/shop'],
      sources: [
        {
          repoUrl: 'https://git.example.com/shop.git',
          path: 'deploy',
          revision: B,
          author: 'Mara',
          message: 'feat: gift cards',
        },
      ],
      images: ['registry/shop:1'],
      by: { automated: true },
    });
  });

  it('are told once by however many replicas at once', async () => {
    deploy();
    await Promise.all([replicas.look(), replicas.look(), replicas.look()]);
    await Promise.all([replicas.look(), replicas.look()]);
    expect(replicas.told.sort()).toEqual([
      `events ${DEPLOYED}`,
      `notifications ${DEPLOYED}`,
    ]);
  });

  it('are told once, also when a replica that is behind looked in between', async () => {
    const before = replicas.applications;
    deploy();
    await replicas.look();
    const after = replicas.applications;
    replicas.applications = before;
    await replicas.look();
    replicas.applications = after;
    await replicas.look();
    expect(replicas.told).toHaveLength(2);
  });

  it('are told without their author if Argo CD does not say', async () => {
    replicas.commit.mockRejectedValueOnce(
      new Error('argocd-eu does not answer'),
    );
    deploy();
    await replicas.look();
    expect(
      replicas.channels.events.mock.calls[0][0].sources[0].author,
    ).toBeUndefined();
    expect(replicas.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('argocd-eu does not answer'),
    );
  });

  it('are told again on the channel that failed, and on no other', async () => {
    replicas.channels.notifications.mockRejectedValueOnce(
      new Error('status 503'),
    );
    deploy();
    await replicas.look();
    expect(replicas.told).toEqual([`events ${DEPLOYED}`]);
    await replicas.look();
    expect(replicas.told).toEqual([`events ${DEPLOYED}`]);
    replicas.wait(1);
    await replicas.look();
    await replicas.look();
    expect(replicas.told).toEqual([
      `events ${DEPLOYED}`,
      `notifications ${DEPLOYED}`,
    ]);
  });

  it('are given up after some attempts, with a word', async () => {
    replicas.channels.notifications.mockRejectedValue(new Error('status 503'));
    deploy();
    for (let i = 0; i < 12; i++) {
      await replicas.look();
      replicas.wait(60);
    }
    expect(replicas.channels.notifications).toHaveBeenCalledTimes(7);
    expect(replicas.logger.warn).toHaveBeenLastCalledWith(
      `"${DEPLOYED}" could not be told to notifications, and is given up: status 503`,
    );
  });

  it('are nobody’s fault where nobody listens', async () => {
    replicas.channels.notifications.mockResolvedValue('absent');
    deploy();
    for (let i = 0; i < 12; i++) {
      await replicas.look();
      replicas.wait(60);
    }
    expect(replicas.logger.warn).not.toHaveBeenCalled();
  });

  it('that are not wanted are told as events alone', async () => {
    replicas.applications = [
      {
        ...failedApplication(syncAt('10:01', { phase: 'Failed' })),
        production: false,
      },
    ];
    replicas.wait(3);
    await replicas.look();
    expect(replicas.told).toEqual([
      'events sync-failed:eu/argocd/shop:2026-11-22T10:01:00.000Z',
    ]);
  });

  it('wait until the catalog says whom they concern', async () => {
    replicas.readAt = undefined;
    deploy();
    await replicas.look();
    expect(replicas.told).toEqual([]);
    replicas.readAt = replicas.now;
    await replicas.look();
    expect(replicas.told).toHaveLength(2);
  });

  it('of an application that is new are none, nor of one that comes back within days', async () => {
    const [shop] = replicas.applications;
    const cart = applicationOf({ ref: 'eu/argocd/cart', name: 'cart' });
    replicas.applications = [cart];
    await replicas.look();
    replicas.wait(3 * 24 * 60);
    replicas.applications = [shop, cart];
    await replicas.look();
    expect(replicas.told).toEqual([]);
  });
});
