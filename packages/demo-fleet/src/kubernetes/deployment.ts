import { DAY, MINUTE } from '../scenario/duration';
import { hash } from '../series/hash';
import { KubernetesObject, metadata, timestamp, Workload } from './object';
import { createPods } from './pods';
import { podTemplate, selectorOf } from './podTemplate';

const REVISION = 'deployment.kubernetes.io/revision';

// As the API server writes numbers in names: no vowels, so that no words come about.
const SAFE = 'bcdfghjklmnpqrstvwxz2456789';

/** The hash of a pod template, in the names of replica sets and pods. */
export function podHashOf({
  service,
  version,
}: Pick<Workload, 'service' | 'version'>): string {
  return [...String(hash(`${service}:${version}`))]
    .map(digit => SAFE[digit.charCodeAt(0) % SAFE.length])
    .join('');
}

function createDeployment(workload: Workload, ready: number): KubernetesObject {
  const { service, replicas, deployed } = workload;
  const complete = ready === replicas;
  const updated = timestamp(workload, deployed + MINUTE);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      ...metadata(workload, 'Deployment', {
        name: service,
        created: -200 * DAY,
        annotations: { [REVISION]: '2' },
      }),
      generation: 2,
    },
    spec: {
      replicas,
      selector: { matchLabels: selectorOf(workload) },
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' },
      },
      template: podTemplate(workload, podHashOf(workload)),
    },
    status: {
      observedGeneration: 2,
      replicas,
      updatedReplicas: replicas,
      readyReplicas: ready,
      availableReplicas: ready,
      ...(!complete && { unavailableReplicas: replicas - ready }),
      conditions: [
        {
          type: 'Available',
          status: complete ? 'True' : 'False',
          reason: complete
            ? 'MinimumReplicasAvailable'
            : 'MinimumReplicasUnavailable',
          message: complete
            ? 'Deployment has minimum availability.'
            : 'Deployment does not have minimum availability.',
          lastTransitionTime: updated,
          lastUpdateTime: updated,
        },
      ],
    },
  };
}

function createReplicaSet(
  workload: Workload,
  deployment: KubernetesObject,
  options: { revision: number; replicas: number; ready: number },
): KubernetesObject {
  const { revision, replicas, ready } = options;
  const podHash = podHashOf(workload);
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: metadata(workload, 'ReplicaSet', {
      name: `${workload.service}-${podHash}`,
      created: workload.deployed,
      labels: { 'pod-template-hash': podHash },
      annotations: { [REVISION]: String(revision) },
      owner: deployment,
    }),
    spec: {
      replicas,
      selector: {
        matchLabels: { ...selectorOf(workload), 'pod-template-hash': podHash },
      },
      template: podTemplate(workload, podHash),
    },
    status: {
      replicas,
      observedGeneration: 1,
      ...(ready > 0 && { readyReplicas: ready, availableReplicas: ready }),
    },
  };
}

/** A deployment with the replica sets of this and the former version, and its pods. */
export function createRollout(workload: Workload) {
  const wanted = { revision: 2, replicas: workload.replicas, ready: 0 };
  // Pods need their owner's identity, owners the number of ready pods.
  const owner = createDeployment(workload, 0);
  const { pods, ready } = createPods(
    workload,
    createReplicaSet(workload, owner, wanted),
  );
  const deployment = createDeployment(workload, ready);
  const former = {
    ...workload,
    version: workload.previous,
    deployed: workload.deployed - 9 * DAY,
  };
  return {
    deployments: [deployment],
    replicaSets: [
      createReplicaSet(workload, deployment, { ...wanted, ready }),
      createReplicaSet(former, deployment, {
        revision: 1,
        replicas: 0,
        ready: 0,
      }),
    ],
    pods,
  };
}
