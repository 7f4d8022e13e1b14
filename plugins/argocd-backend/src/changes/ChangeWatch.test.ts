import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Application, ApplicationChange } from '@fairway/contracts/argocd';
import type { Knex } from 'knex';
import { migratedDatabase } from '../migratedDatabase';
import {
  applicationOf,
  B,
  failedApplication,
  syncAt,
} from '../testing/applications';
import { ChangeStore } from './ChangeStore';
import { ChangeWatch } from './ChangeWatch';
import { DriftClock } from './DriftClock';
import { Outbox, type Channel } from './Outbox';

jest.setTimeout(60_000);

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

const databases = TestDatabases.create({
  ids: process.env[POSTGRES] ? ['SQLITE_3', 'POSTGRES_15'] : ['SQLITE_3'],
});

if (!process.env[POSTGRES]) {
  // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect -- a visible skip
  it.skip(`PostgreSQL: set ${POSTGRES}`, () => {});
}

const MINUTE_MS = 60_000;
const OWNED = {
  entityRef: 'component:default/shop',
  by: 'entity-ref' as const,
  key: 'backstage.io/entity-ref',
  value: 'component:default/shop',
  bound: true,
};

describe.each(databases.eachSupportedId())('changes in %s', id => {
  let knex: Knex;
  let time: number;
  let applications: Application[];
  let readAt: Date | undefined;
  const logger = mockServices.logger.mock();
  const told: string[] = [];
  const tell = (channel: string): jest.MockedFunction<Channel> =>
    jest.fn(async ({ id: change }: ApplicationChange) => {
      told.push(`${channel} ${change}`);
      return 'told' as const;
    });
  let channels: Record<
    'events' | 'notifications',
    jest.MockedFunction<Channel>
  >;

  const now = () => new Date(time);
  const later = (minutes: number) => {
    time += minutes * MINUTE_MS;
  };
  const commit = jest.fn(async () => ({
    author: 'Mara <mara@example.com>',
    message: 'feat: gift cards',
  }));

  /** A replica, or the same one after a restart. */
  function replica() {
    return ChangeWatch.create({
      model: {
        entries: () => applications.map(status => ({ status, links: [OWNED] })),
      },
      directory: { readAt: () => readAt },
      store: ChangeStore.create(knex),
      outbox: Outbox.create({ database: knex, channels, logger, now }),
      settings: {
        driftAfterMs: 30 * MINUTE_MS,
        notified: { production: ['sync-failed', 'deployed'], other: [] },
      },
      instances: [{ name: 'eu', client: { commit } }],
      commits: { get: (_repo, _revision, ask) => ask() },
      commitUrl: () => undefined,
      logger,
      now,
    });
  }

  const look = () => replica().look(new AbortController().signal);

  beforeEach(async () => {
    jest.clearAllMocks();
    knex = await databases.init(id);
    await migratedDatabase(
      mockServices.database.mock({ getClient: async () => knex }),
    );
    told.length = 0;
    channels = { events: tell('events'), notifications: tell('notifications') };
    time = Date.parse('2026-11-22T10:00:00Z');
    readAt = now();
    applications = [applicationOf()];
    await look();
  });

  const deploy = () => {
    applications = [
      applicationOf({ lastSync: syncAt('10:01', { revisions: [B] }) }),
    ];
    later(3);
  };

  const DEPLOYED = 'deployed:eu/argocd/shop:2026-11-22T10:01:00.000Z';

  it('are told once on each channel, with author and message', async () => {
    deploy();
    await look();
    await look();
    expect(told).toEqual([`events ${DEPLOYED}`, `notifications ${DEPLOYED}`]);
    expect(channels.events.mock.calls[0][0]).toEqual({
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
    await Promise.all([look(), look(), look()]);
    await Promise.all([look(), look()]);
    expect(told.sort()).toEqual([
      `events ${DEPLOYED}`,
      `notifications ${DEPLOYED}`,
    ]);
  });

  it('are told without their author if Argo CD does not say', async () => {
    commit.mockRejectedValueOnce(new Error('argocd-eu does not answer'));
    deploy();
    await look();
    expect(channels.events.mock.calls[0][0].sources[0].author).toBeUndefined();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('argocd-eu does not answer'),
    );
  });

  it('are told again on the channel that failed, and on no other', async () => {
    channels.notifications.mockRejectedValueOnce(new Error('status 503'));
    deploy();
    await look();
    expect(told).toEqual([`events ${DEPLOYED}`]);
    await look();
    expect(told).toEqual([`events ${DEPLOYED}`]);
    later(1);
    await look();
    await look();
    expect(told).toEqual([`events ${DEPLOYED}`, `notifications ${DEPLOYED}`]);
  });

  it('are given up after some attempts, with a word', async () => {
    channels.notifications.mockRejectedValue(new Error('status 503'));
    deploy();
    for (let i = 0; i < 12; i++) {
      await look();
      later(60);
    }
    expect(channels.notifications).toHaveBeenCalledTimes(7);
    expect(logger.warn).toHaveBeenLastCalledWith(
      `"${DEPLOYED}" could not be told to notifications, and is given up: status 503`,
    );
  });

  it('are nobody’s fault where nobody listens', async () => {
    channels.notifications.mockResolvedValue('absent');
    deploy();
    for (let i = 0; i < 12; i++) {
      await look();
      later(60);
    }
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('that are not wanted are told as events alone', async () => {
    applications = [
      {
        ...failedApplication(syncAt('10:01', { phase: 'Failed' })),
        production: false,
      },
    ];
    later(3);
    await look();
    expect(told).toEqual([
      'events sync-failed:eu/argocd/shop:2026-11-22T10:01:00.000Z',
    ]);
  });

  it('wait until the catalog says whom they concern', async () => {
    readAt = undefined;
    deploy();
    await look();
    expect(told).toEqual([]);
    readAt = now();
    await look();
    expect(told).toHaveLength(2);
  });

  it('of an application that is new are none, nor of one that comes back within days', async () => {
    const [shop] = applications;
    const cart = applicationOf({ ref: 'eu/argocd/cart', name: 'cart' });
    applications = [cart];
    await look();
    later(3 * 24 * 60);
    applications = [shop, cart];
    await look();
    expect(told).toEqual([]);
  });

  describe('a drift', () => {
    const drift = () => {
      applications = [
        applicationOf({ state: 'out-of-sync', sync: 'OutOfSync' }),
      ];
    };
    const since = async () => {
      const clock = DriftClock.create(ChangeStore.create(knex));
      await clock.refresh();
      return clock.since('eu/argocd/shop');
    };

    it('began when any replica saw it first, over restarts, until it is over', async () => {
      expect(await since()).toBeUndefined();
      drift();
      later(5);
      await look();
      later(10);
      await look();
      expect(await since()).toBe('2026-11-22T10:05:00.000Z');
      applications = [applicationOf()];
      await look();
      expect(await since()).toBeUndefined();
    });

    it('is told once by two replicas when it has lasted', async () => {
      drift();
      await Promise.all([look(), look()]);
      later(30);
      await Promise.all([look(), look()]);
      later(30);
      await look();
      expect(told).toEqual([
        'events drift:eu/argocd/shop:2026-11-22T10:00:00.000Z',
      ]);
    });

    it('changes what the clock tells only when it changed', async () => {
      const clock = DriftClock.create(ChangeStore.create(knex));
      await clock.refresh();
      const before = clock.version;
      await clock.refresh();
      expect(clock.version).toBe(before);
      drift();
      await look();
      await clock.refresh();
      expect(clock.version).not.toBe(before);
    });
  });
});
