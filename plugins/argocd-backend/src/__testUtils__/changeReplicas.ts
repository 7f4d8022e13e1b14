import { mockServices } from '@backstage/backend-test-utils';
import type { Application, ApplicationChange } from '@fairway/contracts/argocd';
import type { Knex } from 'knex';
import { ChangeStore } from '../changes/ChangeStore';
import { ChangeWatch } from '../changes/ChangeWatch';
import { Outbox, type Channel } from '../changes/Outbox';
import { migratedDatabase } from '../migratedDatabase';
import { applicationOf } from '../testing/applications';

const MINUTE_MS = 60_000;

const LINK = {
  entityRef: 'component:default/shop',
  by: 'entity-ref' as const,
  key: 'backstage.io/entity-ref',
  value: 'component:default/shop',
  bound: true,
};

/**
 * Replicas over one database that have looked once, at 10:00, at an application that was synced and healthy. Each look
 * is of another one, or of the same after a restart.
 */
export async function changeReplicas(knex: Knex) {
  await migratedDatabase(
    mockServices.database.mock({ getClient: async () => knex }),
  );
  const told: string[] = [];
  const channel = (name: string): jest.MockedFunction<Channel> =>
    jest.fn(async ({ id }: ApplicationChange) => {
      told.push(`${name} ${id}`);
      return 'told' as const;
    });
  const replicas = {
    /** What there is now; links, as all of them, to one entity. */
    applications: [applicationOf()] as Application[],
    now: new Date('2026-11-22T10:00:00Z'),
    readAt: new Date() as Date | undefined,
    logger: mockServices.logger.mock(),
    commit: jest.fn(async () => ({
      author: 'Mara <mara@example.com>',
      message: 'feat: gift cards',
    })),
    channels: {
      events: channel('events'),
      notifications: channel('notifications'),
    },
    /** `<channel> <id of the change>`. */
    told,
    store: ChangeStore.create(knex),

    wait(minutes: number) {
      replicas.now = new Date(replicas.now.getTime() + minutes * MINUTE_MS);
    },

    look(): Promise<void> {
      const { logger, channels } = replicas;
      const now = () => replicas.now;
      const watch = ChangeWatch.create({
        model: {
          entries: () =>
            replicas.applications.map(status => ({ status, links: [LINK] })),
        },
        directory: { readAt: () => replicas.readAt },
        store: ChangeStore.create(knex),
        outbox: Outbox.create({ database: knex, channels, logger, now }),
        settings: {
          driftAfterMs: 30 * MINUTE_MS,
          notified: { production: ['sync-failed', 'deployed'], other: [] },
        },
        instances: [{ name: 'eu', client: { commit: replicas.commit } }],
        commits: { get: (_repo, _revision, ask) => ask() },
        commitUrl: () => undefined,
        logger,
        now,
      });
      return watch.look(new AbortController().signal);
    },
  };
  await replicas.look();
  return replicas;
}
