import type { DeliverySource, deliveryResources } from '../clusters/Deliveries';
import {
  fluxSourceSchema,
  helmReleaseSchema,
  kustomizationSchema,
} from '../flux/fluxResources';

export const SHA = 'c'.repeat(40);
export const REVISION = `main@sha1:${SHA}`;

/** A condition that has been so for ten minutes at noon. */
export const condition = (
  type: string,
  status: string,
  reason: string,
  message = `${reason} it is`,
) => ({
  type,
  status,
  reason,
  message,
  lastTransitionTime: '2026-11-22T11:50:00Z',
});

interface Changes {
  metadata?: object;
  spec?: object;
  status?: object;
}

/** As Flux 2.7 writes one that is ready. */
export const writtenKustomization = (changes: Changes = {}) => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: {
    name: 'shop',
    namespace: 'flux-system',
    generation: 3,
    ...changes.metadata,
  },
  spec: {
    interval: '10m0s',
    path: './apps/shop',
    prune: true,
    sourceRef: { kind: 'GitRepository', name: 'fleet' },
    ...changes.spec,
  },
  status: {
    observedGeneration: 3,
    conditions: [condition('Ready', 'True', 'ReconciliationSucceeded')],
    lastAppliedRevision: REVISION,
    lastAttemptedRevision: REVISION,
    inventory: {
      entries: [
        { id: 'shop_shop_apps_Deployment', v: 'v1' },
        { id: 'shop_shop__Service', v: 'v1' },
      ],
    },
    history: [{ digest: 'sha256:a', lastReconciled: '2026-11-22T11:55:00Z' }],
    ...changes.status,
  },
});

export const writtenHelmRelease = (changes: Changes = {}) => ({
  apiVersion: 'helm.toolkit.fluxcd.io/v2',
  kind: 'HelmRelease',
  metadata: {
    name: 'shop',
    namespace: 'flux-system',
    generation: 1,
    ...changes.metadata,
  },
  spec: {
    interval: '5m',
    chart: {
      spec: {
        chart: 'podinfo',
        version: '6.x',
        sourceRef: { kind: 'HelmRepository', name: 'charts' },
      },
    },
    ...changes.spec,
  },
  status: {
    observedGeneration: 1,
    conditions: [condition('Ready', 'True', 'UpgradeSucceeded')],
    lastAttemptedRevision: '6.5.4',
    history: [
      {
        name: 'shop',
        namespace: 'shop',
        version: 7,
        status: 'deployed',
        chartName: 'podinfo',
        chartVersion: '6.5.4',
        lastDeployed: '2026-11-22T09:00:00Z',
      },
    ],
    ...changes.status,
  },
});

export const writtenGitRepository = (changes: Changes = {}) => ({
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  kind: 'GitRepository',
  metadata: { name: 'fleet', namespace: 'flux-system', ...changes.metadata },
  spec: {
    url: 'https://github.com/acme/fleet',
    ref: { branch: 'main' },
    ...changes.spec,
  },
  status: {
    conditions: [condition('Ready', 'True', 'Succeeded')],
    artifact: { revision: REVISION, lastUpdateTime: '2026-11-22T11:00:00Z' },
    ...changes.status,
  },
});

export const kustomization = (changes?: Changes) =>
  kustomizationSchema.parse(writtenKustomization(changes));
export const helmRelease = (changes?: Changes) =>
  helmReleaseSchema.parse(writtenHelmRelease(changes));
export const gitRepository = (changes?: Changes) =>
  fluxSourceSchema.parse(writtenGitRepository(changes));

/** A cluster with these objects; of what is not named it has none. */
export function clusterWith(
  objects: Partial<Record<keyof typeof deliveryResources, unknown[]>>,
  changes: { fresh?: boolean; clusters?: string[] } = {},
): DeliverySource {
  const { fresh = true, clusters = [] } = changes;
  const asOf = new Date('2026-11-22T11:59:50Z');
  return {
    source: { name: 'prod-eu', url: 'https://eu.example.com', clusters },
    version: 1,
    status: () => ({
      name: 'prod-eu',
      kind: 'kubernetes',
      state: fresh ? 'ok' : 'unreachable',
      intervalSeconds: 30,
    }),
    objects: (name: keyof typeof deliveryResources) =>
      ({
        state: objects[name] ? 'present' : 'absent',
        objects: objects[name] ?? [],
        fresh: fresh && objects[name] !== undefined,
        asOf,
      } as never),
  };
}
