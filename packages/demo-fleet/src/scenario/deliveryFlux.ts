import { uidOf, type KubernetesObject } from '../kubernetes/object';
import type { DeliveryClock } from './deliveries';
import { DAY, HOUR, MINUTE } from './duration';

const NAMESPACE = 'flux-system';
const INTERVAL = 10 * MINUTE;
const REVISION = `main@sha1:${'5e1f09a7'.repeat(5)}`;
const DEPLOYED = -5 * HOUR;

interface FluxStory {
  name: string;
  /** Also the entity; absent: of no one. */
  service?: string;
}

interface KustomizationStory extends FluxStory {
  inventory: number;
  suspended?: boolean;
  failure?: { reason: string; message: string };
}

interface HelmReleaseStory extends FluxStory {
  version: string;
  upgrade?: { begun: number; done: boolean };
}

/** The API has whole seconds. */
export function at(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function metadataOf(
  kind: string,
  { name, service }: FluxStory,
  start: number,
): KubernetesObject['metadata'] {
  return {
    name,
    namespace: NAMESPACE,
    uid: uidOf(`stage-eu/${kind}/${name}`),
    creationTimestamp: at(start - 90 * DAY),
    generation: 1,
    labels: {
      env: 'staging',
      ...(service && { 'backstage.io/kubernetes-id': service }),
    },
    // The platform bound this one.
    ...(service === 'catalog' && {
      annotations: { 'backstage.io/entity-ref': 'component:default/catalog' },
    }),
  };
}

function condition(
  type: string,
  status: 'True' | 'False' | 'Unknown',
  rest: { reason: string; message: string; since: number },
) {
  const { reason, message, since } = rest;
  return {
    type,
    status,
    reason,
    message,
    lastTransitionTime: at(since),
    observedGeneration: 1,
  };
}

/** A Kustomization that Flux looks at every ten minutes, unless it is suspended. */
export function kustomization(
  story: KustomizationStory,
  { start, now }: DeliveryClock,
): KubernetesObject {
  const { name, inventory, suspended, failure } = story;
  const looked = suspended
    ? start - 2 * DAY
    : start + Math.floor((now - start) / INTERVAL) * INTERVAL;
  const ready = failure
    ? condition('Ready', 'False', { ...failure, since: start - 26 * MINUTE })
    : condition('Ready', 'True', {
        reason: 'ReconciliationSucceeded',
        message: `Applied revision: ${REVISION}`,
        since: start + DEPLOYED,
      });
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: metadataOf('Kustomization', story, start),
    spec: {
      interval: '10m0s',
      path: `./apps/${name}`,
      prune: true,
      sourceRef: { kind: 'GitRepository', name: 'fleet' },
      ...(suspended && { suspend: true }),
    },
    status: {
      observedGeneration: 1,
      conditions: [ready],
      lastAttemptedRevision: REVISION,
      lastAppliedRevision: REVISION,
      inventory: {
        entries: Array.from({ length: inventory }, (_, index) => ({
          id: `${name}_${name}-${index}__ConfigMap`,
          v: 'v1',
        })),
      },
      history: [
        {
          digest: 'sha256:4f2d',
          firstReconciled: at(start + DEPLOYED),
          lastReconciled: at(looked),
          lastReconciledStatus: ready.reason,
        },
      ],
    },
  };
}

/** A HelmRelease, in the middle of an upgrade or after it. */
export function helmRelease(
  story: HelmReleaseStory,
  { start }: DeliveryClock,
): KubernetesObject {
  const { name, service = name, version, upgrade } = story;
  const deployed = upgrade ? upgrade.begun : start + DEPLOYED;
  const running = upgrade && !upgrade.done;
  const release = `${service}/${name}.v7`;
  const conditions = running
    ? [
        condition('Reconciling', 'True', {
          reason: 'Progressing',
          message: `Running 'upgrade' action with timeout of 5m0s`,
          since: upgrade.begun,
        }),
        condition('Ready', 'Unknown', {
          reason: 'Progressing',
          message: `Running 'upgrade' action with timeout of 5m0s`,
          since: upgrade.begun,
        }),
      ]
    : [
        condition('Ready', 'True', {
          reason: 'UpgradeSucceeded',
          message: `Helm upgrade succeeded for release ${release} with chart service@${version}`,
          since: deployed,
        }),
      ];
  return {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: metadataOf('HelmRelease', story, start),
    spec: {
      interval: '10m0s',
      targetNamespace: service,
      chart: {
        spec: {
          chart: 'service',
          version: '>=2',
          sourceRef: { kind: 'HelmRepository', name: 'charts' },
        },
      },
    },
    status: {
      observedGeneration: 1,
      conditions,
      lastAttemptedRevision: version,
      history: running
        ? []
        : [
            {
              name,
              namespace: service,
              version: 7,
              status: 'deployed',
              chartName: 'service',
              chartVersion: version,
              lastDeployed: at(deployed),
            },
          ],
    },
  };
}

export function gitRepository({ start }: DeliveryClock): KubernetesObject {
  return {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'GitRepository',
    metadata: metadataOf('GitRepository', { name: 'fleet' }, start),
    spec: {
      interval: '1m0s',
      url: 'https://git.fairway.example/platform/fleet',
      ref: { branch: 'main' },
    },
    status: {
      observedGeneration: 1,
      conditions: [
        condition('Ready', 'True', {
          reason: 'Succeeded',
          message: `stored artifact for revision '${REVISION}'`,
          since: start + DEPLOYED,
        }),
      ],
      artifact: {
        revision: REVISION,
        lastUpdateTime: at(start + DEPLOYED),
      },
    },
  };
}

export function helmRepository({ start }: DeliveryClock): KubernetesObject {
  return {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'HelmRepository',
    metadata: metadataOf('HelmRepository', { name: 'charts' }, start),
    spec: { interval: '5m0s', url: 'https://charts.fairway.example' },
    status: {
      observedGeneration: 1,
      conditions: [
        condition('Ready', 'True', {
          reason: 'Succeeded',
          message: 'stored artifact',
          since: start - 3 * DAY,
        }),
      ],
    },
  };
}
