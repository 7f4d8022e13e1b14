import type {
  ApplicationEvents,
  ApplicationResource,
  ApplicationResources,
  Composition,
  DeploymentHistory,
  Differences,
} from '@fairway/contracts/argocd';
import { secondsAgo } from '@fairway/kit-react/testUtils';
import { application, revision } from './application';
import { instance } from './deployments';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

const envelope = (ref: string) => ({
  ref,
  asOf: secondsAgo(7),
  sources: [instance()],
});

/** Four deployments: by a person, automatically, with a commit that nobody knows any more, and one of which little is told. */
export function historyOf(ref: string): DeploymentHistory {
  const source = (number: number) => ({
    repoUrl: 'https://github.com/acme/deploy.git',
    path: 'apps/checkout',
    targetRevision: 'main',
    revision: revision(number),
    revisionUrl: `https://github.com/acme/deploy/commit/${revision(number)}`,
  });
  const commit = (message: string, author: string) => ({ message, author });
  return {
    ...envelope(ref),
    deployments: [
      {
        id: 38,
        deployedAt: secondsAgo(2 * HOUR),
        by: { username: 'mara', automated: false },
        sources: [
          {
            ...source(4),
            commit: commit('Retry card declines once', 'Mara Lindqvist'),
          },
        ],
        current: true,
      },
      {
        id: 37,
        deployedAt: secondsAgo(7 * DAY),
        by: { automated: true },
        sources: [
          { ...source(3), commit: commit('Upgrade payment SDK', 'Jonas Weil') },
        ],
        current: false,
      },
      {
        id: 36,
        deployedAt: secondsAgo(13 * DAY),
        sources: [{ ...source(2), commit: { unknown: true } }],
        current: false,
      },
      { id: 35, sources: [source(1)], current: false },
    ],
  };
}

const resource = (
  changes: Partial<ApplicationResource> & { kind: string; name: string },
): ApplicationResource => ({
  uid: `${changes.kind}-${changes.name}`,
  namespace: 'checkout',
  parents: [],
  hook: false,
  requiresPruning: false,
  createdAt: secondsAgo(90 * MINUTE),
  images: [],
  info: [],
  orphaned: false,
  ...changes,
});

/** A tree with a pod that fails, and objects of every other fate. */
export function resourcesOf(ref: string): ApplicationResources {
  return {
    ...envelope(ref),
    truncated: false,
    resources: [
      resource({
        kind: 'Pod',
        name: 'checkout-6f7d-x2x9k',
        parents: ['ReplicaSet-checkout-6f7d'],
        health: 'Degraded',
        message: 'back-off 5m0s restarting failed container=checkout',
        images: ['registry.example/shop/checkout:1.48.2'],
        info: [{ name: 'Containers', value: '0/1' }],
      }),
      resource({
        kind: 'Pod',
        name: 'checkout-6f7d-b1b1b',
        parents: ['ReplicaSet-checkout-6f7d'],
        health: 'Healthy',
        images: ['registry.example/shop/checkout:1.48.2'],
        info: [{ name: 'Containers', value: '1/1' }],
      }),
      resource({
        kind: 'Deployment',
        name: 'checkout',
        group: 'apps',
        sync: 'OutOfSync',
        health: 'Degraded',
        message: 'Deployment exceeded its progress deadline',
      }),
      resource({
        kind: 'ReplicaSet',
        name: 'checkout-6f7d',
        group: 'apps',
        parents: ['Deployment-checkout'],
        health: 'Degraded',
      }),
      resource({
        kind: 'ConfigMap',
        name: 'checkout-cache-config',
        sync: 'OutOfSync',
        requiresPruning: true,
      }),
      resource({
        kind: 'Job',
        name: 'db-migrate',
        group: 'batch',
        sync: 'Synced',
        health: 'Healthy',
        hook: true,
      }),
      resource({
        kind: 'Service',
        name: 'checkout',
        sync: 'Synced',
        health: 'Healthy',
      }),
      resource({
        kind: 'EndpointSlice',
        name: 'checkout-7tq2p',
        group: 'discovery.k8s.io',
        parents: ['Service-checkout'],
      }),
      resource({
        kind: 'Secret',
        name: 'left-over',
        orphaned: true,
        createdAt: undefined,
      }),
    ],
  };
}

/** Two events of a pod that does not start. */
export function eventsOf(ref: string): ApplicationEvents {
  const object = { kind: 'Pod', namespace: 'checkout', name: 'checkout-x' };
  return {
    ...envelope(ref),
    truncated: false,
    events: [
      {
        type: 'Warning',
        reason: 'BackOff',
        message: 'Back-off restarting failed container checkout',
        count: 14,
        lastAt: secondsAgo(40),
        object,
      },
      {
        type: 'Normal',
        reason: 'Pulled',
        message: 'Container image is already on the machine',
        lastAt: secondsAgo(31 * MINUTE),
        object,
      },
    ],
  };
}

/** Fields that differ, one of them secret; an object to create, and one to delete; one with more than is listed. */
export function differencesOf(ref: string): Differences {
  return {
    ...envelope(ref),
    since: secondsAgo(12 * MINUTE),
    compared: 14,
    truncated: false,
    resources: [
      {
        object: { group: 'apps', kind: 'Deployment', name: 'checkout' },
        effect: 'change',
        truncated: true,
        fields: [
          {
            path: 'spec.template.spec.containers[checkout].image',
            live: '"registry.example/shop/checkout:1.48.2"',
            desired: '"registry.example/shop/checkout:1.49.0"',
          },
          {
            path: 'spec.template.spec.containers[checkout].env[TAX_API]',
            desired: '{"name":"TAX_API","value":"http://tax"}',
          },
          { path: 'spec.replicas', live: '3', desired: '2' },
        ],
      },
      {
        object: { kind: 'Secret', name: 'checkout-db' },
        effect: 'change',
        truncated: false,
        fields: [{ path: 'data.password', secret: true }],
      },
      {
        object: { group: 'batch', kind: 'Job', name: 'db-migrate' },
        effect: 'create',
        truncated: false,
        fields: [],
      },
      {
        object: { kind: 'ConfigMap', name: 'checkout-cache-config' },
        effect: 'delete',
        truncated: false,
        fields: [],
      },
    ],
  };
}

/** Made by an ApplicationSet in steps and by a parent, hydrated, with children of which one is hidden. */
export function compositionOf(ref: string): Composition {
  return {
    ...envelope(ref),
    parents: [application({ name: 'shop', images: [] })],
    children: [
      application({ name: 'checkout-cache', state: 'degraded' }),
      application({ name: 'checkout-worker' }),
    ],
    hidden: 1,
    applicationSet: {
      name: 'checkout',
      namespace: 'argocd',
      hidden: 1,
      errors: [
        {
          type: 'ErrorOccurred',
          message: 'failed to list the clusters: forbidden',
        },
      ],
      steps: [
        { application: 'checkout-dev', step: '1', status: 'Healthy' },
        {
          application: 'checkout-staging',
          step: '2',
          status: 'Progressing',
          message: 'waits for 1 of 3 pods',
        },
        { application: 'checkout-prod-eu', step: '3', status: 'Waiting' },
      ],
    },
    hydration: {
      repoUrl: 'https://github.com/acme/deploy.git',
      dryRevision: revision(7),
      hydratedRevision: revision(8),
      phase: 'Hydrated',
      at: secondsAgo(3 * HOUR),
    },
    notes: [],
  };
}
