import { uidOf, type KubernetesObject } from '../kubernetes/object';
import type { DeliveryClock } from './deliveries';
import { at } from './deliveryFlux';
import { HOUR, MINUTE } from './duration';

const HASH = '6f9c7d54b';
const WEIGHTS = [10, 25, 50, 75];
// Each weight, and the pause after it, are two steps.
const STEPS = WEIGHTS.flatMap(setWeight => [
  { setWeight },
  { pause: { duration: '5m' } },
]);
const PAUSE = 5 * MINUTE;
const BEGUN = -7 * MINUTE;

/** Where the Rollout is: it moves on every five minutes, and waits for a person at half the traffic. */
function progressOf({ start, now }: DeliveryClock) {
  const pauses = Math.floor((now - start - BEGUN) / PAUSE);
  const index = Math.min(pauses, 2);
  return { index, since: start + BEGUN + index * PAUSE };
}

function metadataOf(
  kind: string,
  name: string,
  { start }: DeliveryClock,
): KubernetesObject['metadata'] {
  return {
    name,
    namespace: name.split('-')[0],
    uid: uidOf(`stage-eu/${kind}/${name}`),
    creationTimestamp: at(start - 40 * HOUR),
    generation: 12,
  };
}

/** Of the Kustomization catalog, in the middle of a canary. */
export function rollout(clock: DeliveryClock): KubernetesObject {
  const { index, since } = progressOf(clock);
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: {
      ...metadataOf('Rollout', 'catalog', clock),
      labels: {
        'kustomize.toolkit.fluxcd.io/name': 'catalog',
        'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
      },
    },
    spec: { replicas: 4, strategy: { canary: { steps: STEPS } } },
    status: {
      phase: 'Paused',
      message: 'CanaryPauseStep',
      observedGeneration: '12',
      currentStepIndex: 2 * index + 1,
      currentPodHash: HASH,
      stableRS: '84d5f6b9c8',
      pauseConditions: [{ reason: 'CanaryPauseStep', startTime: at(since) }],
      canary: {
        weights: {
          canary: { weight: WEIGHTS[index], podTemplateHash: HASH },
          stable: { weight: 100 - WEIGHTS[index] },
        },
        currentBackgroundAnalysisRunStatus: {
          name: `catalog-${HASH}-12`,
          status: 'Running',
        },
      },
      conditions: [
        {
          type: 'Paused',
          status: 'True',
          reason: 'RolloutPaused',
          lastTransitionTime: at(since),
        },
      ],
    },
  };
}

/** Measures once a minute; one in five measurements fails. */
export function analysisRun(clock: DeliveryClock): KubernetesObject {
  const count = Math.floor((clock.now - clock.start - BEGUN) / MINUTE);
  const failed = Math.floor(count / 5);
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisRun',
    metadata: {
      ...metadataOf('AnalysisRun', `catalog-${HASH}-12`, clock),
      creationTimestamp: at(clock.start + BEGUN),
      labels: { 'rollouts-pod-template-hash': HASH },
      ownerReferences: [
        {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'Rollout',
          name: 'catalog',
          uid: uidOf('stage-eu/Rollout/catalog'),
          controller: true,
        },
      ],
    },
    spec: {},
    status: {
      phase: 'Running',
      metricResults: [
        {
          name: 'success-rate',
          phase: 'Running',
          count,
          successful: count - failed,
          ...(failed > 0 && { failed }),
        },
      ],
    },
  };
}

/** Of the HelmRelease payments: ten percent more each minute, and again from the start after it is promoted. */
export function flaggerCanary(clock: DeliveryClock): KubernetesObject {
  const begun = clock.start - 2 * MINUTE;
  const minute = Math.floor((clock.now - begun) / MINUTE) % 8;
  const promoted = minute > 5;
  const phase = promoted ? 'Succeeded' : 'Progressing';
  const since = begun + Math.floor((clock.now - begun) / MINUTE) * MINUTE;
  return {
    apiVersion: 'flagger.app/v1beta1',
    kind: 'Canary',
    metadata: {
      ...metadataOf('Canary', 'payments', clock),
      labels: {
        'helm.toolkit.fluxcd.io/name': 'payments',
        'helm.toolkit.fluxcd.io/namespace': 'flux-system',
      },
    },
    spec: {
      targetRef: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: 'payments',
      },
      analysis: {
        interval: '1m',
        threshold: 5,
        maxWeight: 50,
        stepWeight: 10,
        metrics: [{ name: 'request-success-rate', interval: '1m' }],
      },
    },
    status: {
      phase,
      canaryWeight: promoted ? 0 : minute * 10,
      failedChecks: minute > 3 && !promoted ? 1 : 0,
      iterations: 0,
      lastTransitionTime: at(since),
      conditions: [
        {
          type: 'Promoted',
          status: promoted ? 'True' : 'Unknown',
          reason: phase,
          message: promoted
            ? 'Canary analysis completed successfully, promotion finished.'
            : 'New revision detected, progressing canary analysis.',
        },
      ],
    },
  };
}
