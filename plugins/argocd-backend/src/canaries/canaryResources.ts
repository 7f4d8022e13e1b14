import type { KubernetesResource } from '@fairway/kit-node/kubernetes';
import { z } from 'zod/v3';
import {
  flag,
  labels,
  listOf,
  optional,
  text,
  time,
  count,
} from '../upstream/lenient';
import { message } from '../upstream/message';

const metadataSchema = z.object({
  name: z.string().min(1),
  namespace: z.string().min(1),
  labels,
  annotations: labels,
  generation: count,
  creationTimestamp: time,
  ownerReferences: listOf(z.object({ kind: z.string(), name: z.string() })),
});

const number = z.number().finite().optional().catch(undefined);

/** An AnalysisRun, as the status of a Rollout names it. */
const runStatus = optional(z.object({ name: text, status: text, message }));

/** What is relied on of a Rollout of Argo Rollouts. */
export const rolloutSchema = z.object({
  metadata: metadataSchema,
  spec: optional(
    z.object({
      paused: flag,
      strategy: optional(
        z.object({
          canary: optional(
            z.object({
              steps: listOf(z.object({ setWeight: number })),
            }),
          ),
          blueGreen: optional(z.object({})),
        }),
      ),
    }),
  ),
  status: optional(
    z.object({
      phase: text,
      message,
      // A number in a string.
      observedGeneration: text,
      currentStepIndex: count,
      currentPodHash: text,
      stableRS: text,
      abort: flag,
      abortedAt: time,
      pauseConditions: listOf(z.object({ reason: text, startTime: time })),
      conditions: listOf(
        z.object({ type: z.string(), lastTransitionTime: time }),
      ),
      canary: optional(
        z.object({
          weights: optional(
            z.object({ canary: optional(z.object({ weight: number })) }),
          ),
          currentStepAnalysisRunStatus: runStatus,
          currentBackgroundAnalysisRunStatus: runStatus,
        }),
      ),
      blueGreen: optional(
        z.object({
          prePromotionAnalysisRunStatus: runStatus,
          postPromotionAnalysisRunStatus: runStatus,
        }),
      ),
    }),
  ),
});

/** @see rolloutSchema */
export type Rollout = z.output<typeof rolloutSchema>;

/** What is relied on of an AnalysisRun of Argo Rollouts. */
export const analysisRunSchema = z.object({
  metadata: metadataSchema,
  status: optional(
    z.object({
      phase: text,
      message,
      metricResults: listOf(
        z.object({
          name: z.string(),
          phase: text,
          message,
          // Go leaves out a zero; `count` is there once something was measured.
          count,
          successful: count,
          failed: count,
          inconclusive: count,
          error: count,
        }),
      ),
    }),
  ),
});

/** @see analysisRunSchema */
export type AnalysisRun = z.output<typeof analysisRunSchema>;

const analysisSchema = optional(
  z.object({
    threshold: count,
    maxWeight: number,
    stepWeight: number,
    stepWeights: listOf(z.number()),
    iterations: count,
    metrics: listOf(z.object({ name: z.string() })),
  }),
);

/** What is relied on of a Canary of Flagger. */
export const flaggerCanarySchema = z.object({
  metadata: metadataSchema,
  spec: optional(
    z.object({
      suspend: flag,
      analysis: analysisSchema,
      // Its name before 1.0.
      canaryAnalysis: analysisSchema,
    }),
  ),
  status: optional(
    z.object({
      phase: text,
      canaryWeight: number,
      failedChecks: count,
      iterations: count,
      lastTransitionTime: time,
      conditions: listOf(z.object({ type: z.string(), message })),
    }),
  ),
});

/** @see flaggerCanarySchema */
export type FlaggerCanary = z.output<typeof flaggerCanarySchema>;

/** Argo Rollouts and Flagger, as they are asked of a cluster. */
export const canaryResources = {
  rollouts: {
    group: 'argoproj.io',
    versions: ['v1alpha1'],
    plural: 'rollouts',
    schema: rolloutSchema,
  } as KubernetesResource<Rollout>,
  analysisRuns: {
    group: 'argoproj.io',
    versions: ['v1alpha1'],
    plural: 'analysisruns',
    schema: analysisRunSchema,
  } as KubernetesResource<AnalysisRun>,
  canaries: {
    group: 'flagger.app',
    versions: ['v1beta1'],
    plural: 'canaries',
    schema: flaggerCanarySchema,
  } as KubernetesResource<FlaggerCanary>,
};
