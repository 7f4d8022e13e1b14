import type { Application, ApplicationState } from '@fairway/contracts/argocd';
import { secondsAgo } from '@fairway/kit-react/testUtils';
import { application } from './application';

const MINUTE = 60;
const DAY = 86_400;
const AUTOMATIC = { automated: true };

/** One application per state, as the backend would give it. */
export const applicationIn: Record<ApplicationState, () => Application> = {
  'sync-failed': () =>
    application({
      state: 'sync-failed',
      sync: 'OutOfSync',
      reason: {
        cause: 'hook-failed',
        resource: { kind: 'Job', name: 'db-migrate', namespace: 'checkout' },
        message: 'column "tax_id" already exists',
        since: secondsAgo(12 * MINUTE),
      },
      lastSync: {
        phase: 'Failed',
        finishedAt: secondsAgo(12 * MINUTE),
        by: AUTOMATIC,
      },
    }),
  degraded: () =>
    application({
      state: 'degraded',
      health: 'Degraded',
      reason: {
        cause: 'resource-degraded',
        resource: { kind: 'Deployment', name: 'checkout-worker' },
        message: '0 of 2 pods ready: out of memory (exit 137), 14 restarts',
        since: secondsAgo(31 * MINUTE),
      },
    }),
  missing: () =>
    application({
      state: 'missing',
      sync: 'OutOfSync',
      health: 'Missing',
      images: [],
      reason: {
        cause: 'resource-missing',
        resource: { kind: 'Deployment', name: 'checkout' },
      },
      lastSync: undefined,
    }),
  stuck: () =>
    application({
      state: 'stuck',
      health: 'Progressing',
      images: ['registry.example/shop/checkout:1.50.0-rc1'],
      reason: {
        cause: 'resource-progressing',
        resource: { kind: 'Deployment', name: 'checkout' },
        message:
          'waiting for 1 of 3 pods: image checkout:1.50.0-rc1 is not in the registry',
        since: secondsAgo(47 * MINUTE),
      },
    }),
  'out-of-sync': () =>
    application({
      state: 'out-of-sync',
      sync: 'OutOfSync',
      autoSync: false,
      driftSince: secondsAgo(68 * MINUTE),
      reason: {
        cause: 'resources-differ',
        count: 2,
        resource: { kind: 'Deployment', name: 'checkout' },
      },
    }),
  unknown: () =>
    application({
      state: 'unknown',
      sync: 'Unknown',
      reason: {
        cause: 'condition',
        condition: 'ComparisonError',
        message: 'failed to list refs: authentication required',
        since: secondsAgo(3 * DAY),
      },
    }),
  stale: () =>
    application({
      state: 'stale',
      reason: {
        cause: 'cluster-silent',
        since: secondsAgo(2 * DAY),
        message: 'dial tcp: i/o timeout',
      },
    }),
  progressing: () =>
    application({
      state: 'progressing',
      sync: 'OutOfSync',
      health: 'Progressing',
      reason: {
        cause: 'operation-running',
        since: secondsAgo(2 * MINUTE),
        message: 'waiting for healthy state of apps/Deployment/checkout',
      },
      lastSync: {
        phase: 'Running',
        startedAt: secondsAgo(2 * MINUTE),
        by: AUTOMATIC,
      },
    }),
  suspended: () => application({ state: 'suspended', health: 'Suspended' }),
  synced: () => application(),
};
