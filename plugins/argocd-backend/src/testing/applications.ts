import type { Application } from '@fairway/contracts/argocd';

export const A = 'a'.repeat(40);
export const B = 'b'.repeat(40);

type Sync = NonNullable<Application['lastSync']>;

/** A time of the tests' morning: `at('10:15')`. */
export const at = (time: string) => `2026-11-22T${time}:00.000Z`;

/** A sync of revision A by auto-sync that took a minute; changed as said. */
export function syncAt(time: string, changes: Partial<Sync> = {}): Sync {
  const startedAt = at(time);
  return {
    phase: 'Succeeded',
    startedAt,
    finishedAt: new Date(Date.parse(startedAt) + 60_000).toISOString(),
    by: { automated: true },
    revisions: [A],
    ...changes,
  };
}

/** An application of production, synced and healthy. */
export function applicationOf(changes: Partial<Application> = {}): Application {
  return {
    ref: 'eu/argocd/shop',
    tool: 'argocd',
    kind: 'Application',
    instance: 'eu',
    namespace: 'argocd',
    name: 'shop',
    environment: 'production',
    production: true,
    cluster: 'prod-eu',
    state: 'synced',
    asOf: at('12:00'),
    sync: 'Synced',
    health: 'Healthy',
    sources: [
      {
        repoUrl: 'https://git.example.com/shop.git',
        path: 'deploy',
        revision: A,
      },
    ],
    images: ['registry/shop:1'],
    lastSync: syncAt('09:00'),
    ...changes,
  };
}

/** The same, after this sync of it failed. */
export function failedApplication(sync: Sync): Application {
  return applicationOf({
    state: 'sync-failed',
    sync: 'OutOfSync',
    lastSync: sync,
    reason: { cause: 'hook-failed', message: 'exit code 1' },
  });
}
