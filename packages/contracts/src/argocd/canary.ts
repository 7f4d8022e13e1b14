import { z } from 'zod/v3';

/**
 * Where a progressive delivery is, worst first.
 *
 * - `failed`: it was aborted or rolled back, or cannot go on.
 * - `paused`: it waits for a person, a time, or a gate.
 * - `unknown`: its controller has not said.
 * - `stale`: the cluster does not answer.
 * - `progressing`: it moves traffic, or analyses.
 * - `done`: all traffic is on one version.
 *
 * @public
 */
export const canaryStateSchema = z.enum([
  'failed',
  'paused',
  'unknown',
  'stale',
  'progressing',
  'done',
]);

/** @public */
export type CanaryState = z.infer<typeof canaryStateSchema>;

/** Counts of measurements; each absent where it is not told. */
const metricSchema = z.object({
  name: z.string(),
  phase: z.string().optional(),
  successful: z.number().int().optional(),
  failed: z.number().int().optional(),
  inconclusive: z.number().int().optional(),
  errors: z.number().int().optional(),
  message: z.string().optional(),
});

/**
 * What decides whether a delivery goes on: an AnalysisRun of Argo Rollouts, or the checks of Flagger.
 *
 * @public
 */
export const canaryAnalysisSchema = z.object({
  /** Of the AnalysisRun. */
  name: z.string().optional(),
  /** In the tool's word, such as `Running` or `Failed`. */
  phase: z.string().optional(),
  message: z.string().optional(),
  /** Checks of Flagger that failed, and how many end it. */
  failedChecks: z.number().int().optional(),
  threshold: z.number().int().optional(),
  metrics: z.array(metricSchema),
});

/** @public */
export type CanaryAnalysis = z.infer<typeof canaryAnalysisSchema>;

/**
 * A Rollout of Argo Rollouts or a Canary of Flagger that an application manages.
 *
 * @public
 */
export const canarySchema = z.object({
  tool: z.enum(['argo-rollouts', 'flagger']),
  namespace: z.string(),
  name: z.string(),
  state: canaryStateSchema,
  /** In the tool's own word; absent: not told. */
  phase: z.string().optional(),
  /** The step it is at, from 1. Absent: it has none, or this is not told. */
  step: z
    .object({
      current: z.number().int().positive(),
      of: z.number().int().positive(),
    })
    .optional(),
  /** Of the traffic, percent that the new version gets. */
  weight: z
    .object({
      percent: z.number(),
      /** What its steps ask for; what is, is not told. */
      declared: z.boolean(),
    })
    .optional(),
  /** Why it waits, in the tool's word. */
  paused: z.object({ reason: z.string().optional() }).optional(),
  message: z.string().optional(),
  since: z.string().datetime().optional(),
  analysis: canaryAnalysisSchema.optional(),
  /** Time of the values. */
  asOf: z.string().datetime().optional(),
});

/** @public */
export type Canary = z.infer<typeof canarySchema>;
