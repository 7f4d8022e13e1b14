import {
  analysisRunSchema,
  flaggerCanarySchema,
  rolloutSchema,
} from '../canaries/canaryResources';

interface Changes {
  metadata?: object;
  spec?: object;
  status?: object;
}

/** As Argo Rollouts 1.8 writes one that waits at its second of five steps. */
export const writtenRollout = (changes: Changes = {}) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: {
    name: 'shop',
    namespace: 'shop',
    generation: 7,
    ...changes.metadata,
  },
  spec: {
    replicas: 5,
    strategy: {
      canary: {
        steps: [
          { setWeight: 20 },
          { pause: {} },
          { setWeight: 60 },
          { analysis: { templates: [{ templateName: 'success' }] } },
          { setWeight: 100 },
        ],
      },
    },
    ...changes.spec,
  },
  status: {
    phase: 'Paused',
    message: 'CanaryPauseStep',
    observedGeneration: '7',
    currentStepIndex: 1,
    currentPodHash: '6f9c',
    stableRS: '5d8b',
    pauseConditions: [
      { reason: 'CanaryPauseStep', startTime: '2026-11-22T11:40:00Z' },
    ],
    conditions: [
      {
        type: 'Progressing',
        status: 'True',
        lastTransitionTime: '2026-11-22T11:39:00Z',
      },
    ],
    canary: {},
    ...changes.status,
  },
});

export const rollout = (changes?: Changes) =>
  rolloutSchema.parse(writtenRollout(changes));

/** An analysis of the version that the rollout rolls out. */
export const writtenAnalysisRun = (changes: Changes = {}) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AnalysisRun',
  metadata: {
    name: 'shop-6f9c-2-3',
    namespace: 'shop',
    labels: { 'rollouts-pod-template-hash': '6f9c' },
    ownerReferences: [
      { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'shop' },
    ],
    creationTimestamp: '2026-11-22T11:45:00Z',
    ...changes.metadata,
  },
  spec: {},
  status: {
    phase: 'Running',
    metricResults: [
      { name: 'success-rate', phase: 'Running', count: 3, successful: 3 },
    ],
    ...changes.status,
  },
});

export const analysisRun = (changes?: Changes) =>
  analysisRunSchema.parse(writtenAnalysisRun(changes));

/** As Flagger 1.x writes one in the middle of its analysis. */
export const writtenFlagger = (changes: Changes = {}) => ({
  apiVersion: 'flagger.app/v1beta1',
  kind: 'Canary',
  metadata: { name: 'cart', namespace: 'cart', ...changes.metadata },
  spec: {
    targetRef: { kind: 'Deployment', name: 'cart' },
    analysis: {
      interval: '1m',
      threshold: 5,
      maxWeight: 50,
      stepWeight: 10,
      metrics: [{ name: 'request-success-rate' }],
    },
    ...changes.spec,
  },
  status: {
    phase: 'Progressing',
    canaryWeight: 20,
    failedChecks: 1,
    iterations: 0,
    lastTransitionTime: '2026-11-22T11:58:00Z',
    conditions: [
      {
        type: 'Promoted',
        status: 'Unknown',
        reason: 'Progressing',
        message: 'New revision detected, progressing canary analysis.',
      },
    ],
    ...changes.status,
  },
});

export const flagger = (changes?: Changes) =>
  flaggerCanarySchema.parse(writtenFlagger(changes));
