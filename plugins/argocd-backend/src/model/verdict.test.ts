import type { ApplicationState } from '@fairway/contracts/argocd';
import { observed } from '../testing/observed';
import type { ApplicationFacts } from './facts';
import { verdict } from './verdict';

const now = new Date('2026-11-22T12:00:00.000Z');
const ago = (minutes: number) =>
  new Date(now.getTime() - minutes * 60_000).toISOString();

const cluster = {
  server: 'https://eu.example.com',
  name: 'prod-eu',
  connection: 'Successful',
  message: undefined,
  attemptedAt: ago(0),
  lastCacheSyncTime: ago(60),
};

type Status = NonNullable<Parameters<typeof observed>[0]>;

function judge(status: Status = {}, changes: Partial<ApplicationFacts> = {}) {
  return verdict({
    observed: observed(status),
    fresh: true,
    cluster,
    clustersAsOf: now,
    now,
    patience: { stuckAfterMs: 15 * 60_000, staleAfterMs: 30 * 60_000 },
    ...changes,
  });
}

const failedBy = (resources: object[], message = 'one or more tasks failed') =>
  ({
    sync: { status: 'OutOfSync' },
    operationState: {
      phase: 'Failed',
      message,
      startedAt: ago(14),
      finishedAt: ago(12),
      syncResult: { resources },
    },
  } as unknown as Status);

const unhealthy = (status: string, since: string | undefined, message = 'm') =>
  ({
    health: { status, lastTransitionTime: since },
    resources: [
      { kind: 'Service', name: 'ok', health: { status: 'Healthy' } },
      {
        kind: 'Deployment',
        name: 'shop',
        namespace: 'shop',
        health: { status, message },
      },
    ],
  } as unknown as Status);

const SHOP = { kind: 'Deployment', name: 'shop', namespace: 'shop' };

it.each<[string, Status, ApplicationState, object | undefined]>([
  ['all is well', {}, 'synced', undefined],
  [
    'a hook failed',
    failedBy([
      { kind: 'ConfigMap', name: 'c', status: 'Synced' },
      {
        kind: 'Job',
        name: 'db-migrate',
        namespace: 'shop',
        hookPhase: 'Failed',
        message: 'Job has reached the specified backoff limit',
      },
    ]),
    'sync-failed',
    {
      cause: 'hook-failed',
      message: 'Job has reached the specified backoff limit',
      resource: { kind: 'Job', name: 'db-migrate', namespace: 'shop' },
      since: ago(12),
    },
  ],
  [
    'a resource failed',
    failedBy([
      { kind: 'Ingress', name: 'i', status: 'SyncFailed', message: 'invalid' },
    ]),
    'sync-failed',
    { cause: 'resource-failed', message: 'invalid', since: ago(12) },
  ],
  [
    'the sync failed as a whole',
    failedBy([], 'ComparisonError: no such path'),
    'sync-failed',
    { cause: 'operation-failed', message: 'ComparisonError: no such path' },
  ],
  [
    'a resource is degraded',
    unhealthy('Degraded', ago(5), 'exceeded its progress deadline'),
    'degraded',
    {
      cause: 'resource-degraded',
      message: 'exceeded its progress deadline',
      resource: SHOP,
      since: ago(5),
    },
  ],
  [
    'nothing is there',
    unhealthy('Missing', ago(5)),
    'missing',
    { cause: 'resource-missing', resource: SHOP },
  ],
  [
    'a roll-out is under way',
    unhealthy('Progressing', ago(3)),
    'progressing',
    { cause: 'resource-progressing', resource: SHOP, since: ago(3) },
  ],
  [
    'a roll-out takes too long',
    unhealthy('Progressing', ago(47), 'waits for 1 of 3 pods'),
    'stuck',
    { cause: 'resource-progressing', message: 'waits for 1 of 3 pods' },
  ],
  [
    'a roll-out takes too long, which an old Argo CD tells only by its sync',
    {
      ...unhealthy('Progressing', undefined),
      operationState: { phase: 'Succeeded', finishedAt: ago(47) },
    },
    'stuck',
    { since: ago(47) },
  ],
  [
    'a sync is under way',
    { operationState: { phase: 'Running', startedAt: ago(1), message: 'w' } },
    'progressing',
    { cause: 'operation-running', message: 'w', since: ago(1) },
  ],
  [
    'a sync takes too long',
    { operationState: { phase: 'Running', startedAt: ago(16) } },
    'stuck',
    { cause: 'operation-running' },
  ],
  [
    'it cannot be compared',
    {
      sync: { status: 'Unknown' },
      conditions: [
        { type: 'OrphanedResourceWarning', message: 'w' },
        {
          type: 'ComparisonError',
          message: 'no chart',
          lastTransitionTime: ago(9),
        },
      ],
    } as Status,
    'unknown',
    {
      cause: 'condition',
      condition: 'ComparisonError',
      message: 'no chart',
      since: ago(9),
    },
  ],
  [
    'resources differ',
    {
      sync: { status: 'OutOfSync' },
      resources: [
        { kind: 'Service', name: 's', status: 'Synced' },
        { kind: 'Deployment', name: 'shop', status: 'OutOfSync' },
        { kind: 'ConfigMap', name: 'c', status: 'OutOfSync' },
      ],
    } as Status,
    'out-of-sync',
    { cause: 'resources-differ', count: 2, resource: { name: 'shop' } },
  ],
  ['it is paused', { health: { status: 'Suspended' } }, 'suspended', undefined],
  [
    'the health is not known',
    { health: { status: 'Unknown' } },
    'unknown',
    { cause: 'not-told' },
  ],
  [
    'a status is one that nobody knows',
    { sync: { status: 'Sideways' } },
    'unknown',
    { cause: 'not-told' },
  ],
  [
    'Argo CD has not looked for long',
    { reconciledAt: ago(31) },
    'stale',
    { cause: 'not-reconciled', since: ago(31) },
  ],
  ['Argo CD looked lately', { reconciledAt: ago(29) }, 'synced', undefined],
])('%s', (_, status, state, reason) => {
  expect({ reason: undefined, ...judge(status) }).toMatchObject({
    state,
    reason,
  });
});

it('is stale while the instance does not answer, whatever it said', () => {
  expect(judge(failedBy([]), { fresh: false })).toEqual({
    state: 'stale',
    reason: { cause: 'instance-silent' },
  });
});

it.each([
  [
    'cannot be reached',
    { connection: 'Failed', message: 'dial tcp: timeout' },
    { message: 'dial tcp: timeout', since: ago(60) },
  ],
  [
    'was last read days ago',
    { lastCacheSyncTime: ago(3 * 24 * 60) },
    { since: ago(3 * 24 * 60) },
  ],
])(
  'is stale while its cluster %s: Argo CD goes on saying Healthy',
  (_, changes, reason) => {
    const found = judge({}, { cluster: { ...cluster, ...changes } });
    expect(found).toMatchObject({
      state: 'stale',
      reason: { cause: 'cluster-silent', ...reason },
    });
  },
);

it('does not call a cluster silent that only we have not read for days', () => {
  const clustersAsOf = new Date(ago(3 * 24 * 60));
  const lastCacheSyncTime = ago(3 * 24 * 60 + 60);
  const read = { cluster: { ...cluster, lastCacheSyncTime }, clustersAsOf };
  expect(judge({}, read).state).toBe('synced');
});

it('does not guess about a cluster that our account may not see', () => {
  expect(judge({}, { cluster: undefined }).state).toBe('synced');
});

it.each<[string, Status, ApplicationState]>([
  ['failed', { operationState: { phase: 'Failed' } }, 'sync-failed'],
  ['differs', { sync: { status: 'OutOfSync' } }, 'out-of-sync'],
  ['is degraded', { health: { status: 'Degraded' } }, 'degraded'],
])(
  'says that it was not told why it %s, where only a list was read',
  (_, status, state) => {
    const listed = { ...observed(status), detailed: false };
    expect(judge({}, { observed: listed })).toMatchObject({
      state,
      reason: { cause: 'not-told' },
    });
  },
);
