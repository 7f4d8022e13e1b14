import type { Application, Canary } from '@fairway/contracts/argocd';
import { secondsAgo } from '@fairway/kit-react/testUtils';
import { application, revision } from './application';

const MINUTE = 60;
const HOUR = 3600;

/** A Kustomization that is ready; `changes` make it another object of Flux. */
export function fluxApplication(
  changes: Partial<Application> = {},
): Application {
  const name = changes.name ?? 'checkout';
  const kind = changes.kind ?? 'Kustomization';
  const { url, autoSync, project, reconciledAt, ...common } = application();
  return {
    ...common,
    ref: `prod-eu/flux-system/${kind.toLowerCase()}/${name}`,
    tool: 'flux',
    kind,
    instance: 'prod-eu',
    namespace: 'flux-system',
    name,
    cluster: 'prod-eu',
    sources: [
      {
        repoUrl: 'https://github.com/acme/fleet',
        path: './apps/checkout',
        targetRevision: 'main',
        revision: revision(),
        revisionUrl: `https://github.com/acme/fleet/commit/${revision()}`,
      },
    ],
    images: [],
    lastSync: { phase: 'Succeeded', finishedAt: secondsAgo(3 * HOUR) },
    autoSync: true,
    flux: {
      ready: 'True',
      reason: 'ReconciliationSucceeded',
      suspended: false,
      appliedRevision: `main@sha1:${revision()}`,
      attemptedRevision: `main@sha1:${revision()}`,
      inventory: 14,
    },
    ...changes,
  };
}

const chart = {
  repoUrl: 'https://charts.example',
  chart: 'service',
  targetRevision: '4.x',
  revision: '4.2.1',
};

/** Objects of Flux in the states that are its own. */
export function fluxApplications(): Application[] {
  return [
    fluxApplication({
      name: 'payments',
      kind: 'HelmRelease',
      state: 'sync-failed',
      sync: 'OutOfSync',
      health: 'Unknown',
      sources: [chart],
      reason: {
        cause: 'stalled',
        condition: 'RetriesExceeded',
        message:
          'Helm upgrade failed for release checkout/payments: context deadline exceeded',
        since: secondsAgo(42 * MINUTE),
      },
      lastSync: { phase: 'Failed', finishedAt: secondsAgo(42 * MINUTE) },
      flux: { ready: 'False', reason: 'UpgradeFailed', suspended: false },
    }),
    fluxApplication({
      name: 'search',
      state: 'stuck',
      sync: 'OutOfSync',
      health: 'Progressing',
      reason: {
        cause: 'dependency-not-ready',
        message: "dependency 'flux-system/crds' is not ready",
        since: secondsAgo(25 * MINUTE),
      },
      lastSync: undefined,
      flux: {
        ready: 'False',
        reason: 'DependencyNotReady',
        suspended: false,
        inventory: 9,
      },
    }),
    fluxApplication({
      name: 'cart',
      state: 'unknown',
      reason: {
        cause: 'source-not-ready',
        resource: { kind: 'GitRepository', name: 'fleet' },
        message: 'failed to checkout: authentication required',
        since: secondsAgo(2 * HOUR),
      },
    }),
    fluxApplication({
      name: 'returns',
      state: 'suspended',
      health: 'Suspended',
      reason: { cause: 'suspended' },
      autoSync: false,
      flux: {
        ready: 'True',
        reason: 'ReconciliationSucceeded',
        suspended: true,
        inventory: 6,
      },
    }),
    fluxApplication(),
  ];
}

/** A Rollout that waits at its second step. */
export function pausedRollout(): Canary {
  return {
    tool: 'argo-rollouts',
    namespace: 'checkout',
    name: 'checkout',
    state: 'paused',
    phase: 'Paused',
    step: { current: 2, of: 5 },
    weight: { percent: 20, declared: false },
    paused: { reason: 'CanaryPauseStep' },
    message: 'CanaryPauseStep',
    since: secondsAgo(18 * MINUTE),
    analysis: {
      name: 'checkout-6f9c-2-3',
      phase: 'Running',
      metrics: [
        {
          name: 'success-rate',
          phase: 'Running',
          successful: 7,
          failed: 1,
          inconclusive: 0,
          errors: 0,
        },
      ],
    },
    asOf: secondsAgo(7),
  };
}

/** A Canary of Flagger that was rolled back. */
export function failedCanary(): Canary {
  return {
    tool: 'flagger',
    namespace: 'cart',
    name: 'cart',
    state: 'failed',
    phase: 'Failed',
    message:
      'Canary analysis failed, Deployment scaled to zero: success rate 91% is below 99%.',
    since: secondsAgo(6 * MINUTE),
    analysis: {
      failedChecks: 5,
      threshold: 5,
      metrics: [{ name: 'request-success-rate' }],
    },
    asOf: secondsAgo(7),
  };
}

/** An application of each tool with its canary. */
export function canaryApplications(): Application[] {
  const failed = failedCanary();
  return [
    fluxApplication({
      name: 'cart',
      kind: 'HelmRelease',
      state: 'degraded',
      health: 'Degraded',
      sources: [chart],
      reason: {
        cause: 'canary-failed',
        resource: { kind: 'Canary', name: 'cart', namespace: 'cart' },
        message: failed.message,
        since: failed.since,
      },
      flux: { ready: 'True', reason: 'UpgradeSucceeded', suspended: false },
      canaries: [failed],
    }),
    application({
      state: 'suspended',
      health: 'Suspended',
      canaries: [
        pausedRollout(),
        {
          tool: 'argo-rollouts',
          namespace: 'checkout',
          name: 'checkout-worker',
          state: 'stale',
          phase: 'Progressing',
          step: { current: 1, of: 3 },
          weight: { percent: 10, declared: true },
        },
      ],
    }),
  ];
}
