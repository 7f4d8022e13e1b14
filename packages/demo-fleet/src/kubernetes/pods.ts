import { MINUTE, SECOND } from '../scenario/duration';
import type { PodTrouble } from '../scenario/workloads';
import { hash } from '../series/hash';
import { KubernetesObject, metadata, timestamp, Workload } from './object';
import { container } from './podTemplate';

interface PodState {
  phase: 'Running' | 'Pending';
  ready: boolean;
  conditions: object[];
  containerStatuses?: object[];
}

const NODES = 3;

function condition(
  workload: Workload,
  type: string,
  options: { holds: boolean; reason?: string; message?: string },
) {
  const { holds, ...why } = options;
  return {
    type,
    status: holds ? 'True' : 'False',
    lastProbeTime: null,
    lastTransitionTime: timestamp(workload, workload.deployed),
    ...why,
  };
}

function containerStatus(workload: Workload, state: object) {
  const { name, image } = container(workload);
  return {
    name,
    image,
    imageID: `${image}@sha256:${'0'.repeat(64)}`,
    ...state,
  };
}

function running(workload: Workload): PodState {
  const startedAt = timestamp(workload, workload.deployed + 8 * SECOND);
  return {
    phase: 'Running',
    ready: true,
    conditions: ['PodScheduled', 'Initialized', 'ContainersReady', 'Ready'].map(
      type => condition(workload, type, { holds: true }),
    ),
    containerStatuses: [
      containerStatus(workload, {
        ready: true,
        started: true,
        restartCount: 0,
        state: { running: { startedAt } },
        lastState: {},
      }),
    ],
  };
}

function crashLoop(workload: Workload): PodState {
  const { service } = workload;
  const notReady = {
    holds: false,
    reason: 'ContainersNotReady',
    message: `containers with unready status: [${service}]`,
  };
  return {
    phase: 'Running',
    ready: false,
    conditions: [
      condition(workload, 'PodScheduled', { holds: true }),
      condition(workload, 'Initialized', { holds: true }),
      condition(workload, 'ContainersReady', notReady),
      condition(workload, 'Ready', notReady),
    ],
    containerStatuses: [
      containerStatus(workload, {
        ready: false,
        started: false,
        restartCount: 39,
        state: {
          waiting: {
            reason: 'CrashLoopBackOff',
            message: `back-off 5m0s restarting failed container=${service}`,
          },
        },
        lastState: {
          terminated: {
            exitCode: 1,
            reason: 'Error',
            startedAt: timestamp(workload, -2 * MINUTE),
            finishedAt: timestamp(workload, -2 * MINUTE + 3 * SECOND),
          },
        },
      }),
    ],
  };
}

function unschedulable(workload: Workload): PodState {
  return {
    phase: 'Pending',
    ready: false,
    conditions: [
      condition(workload, 'PodScheduled', {
        holds: false,
        reason: 'Unschedulable',
        message: `0/${NODES} nodes are available: ${NODES} Insufficient memory.`,
      }),
    ],
  };
}

const TROUBLES: Record<PodTrouble, (workload: Workload) => PodState> = {
  'crash-loop': crashLoop,
  unschedulable,
};

const SUFFIX = 'bcdfghjklmnpqrstvwxz2456789';

/** Five characters as the API server makes them. */
export function suffixOf(text: string): string {
  return [0, 1, 2, 3, 4]
    .map(index => SUFFIX[hash(`${text}/${index}`) % SUFFIX.length])
    .join('');
}

function createPod(
  workload: Workload,
  replicaSet: KubernetesObject,
  index: number,
): { pod: KubernetesObject; ready: boolean } {
  const name = `${replicaSet.metadata.name}-${suffixOf(
    `${replicaSet.metadata.uid}/${index}`,
  )}`;
  const isLast = index === workload.replicas - 1;
  const state =
    isLast && workload.trouble
      ? TROUBLES[workload.trouble](workload)
      : running(workload);
  const { ready, ...status } = state;
  const scheduled = state.containerStatuses !== undefined;
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: metadata(workload, 'Pod', {
      name,
      created: workload.deployed,
      owner: replicaSet,
      labels: {
        'pod-template-hash': String(
          replicaSet.metadata.labels?.['pod-template-hash'],
        ),
      },
    }),
    spec: {
      containers: [container(workload)],
      restartPolicy: 'Always',
      ...(scheduled && {
        nodeName: `${workload.cluster}-node-${1 + (hash(name) % NODES)}`,
      }),
    },
    status: {
      ...status,
      ...(scheduled && { startTime: timestamp(workload, workload.deployed) }),
    },
  };
  return { pod, ready };
}

/** The pods of a workload's replica set, and how many of them are ready. */
export function createPods(workload: Workload, replicaSet: KubernetesObject) {
  const made = Array.from({ length: workload.replicas }, (_, index) =>
    createPod(workload, replicaSet, index),
  );
  return {
    pods: made.map(({ pod }) => pod),
    ready: made.filter(({ ready }) => ready).length,
  };
}
