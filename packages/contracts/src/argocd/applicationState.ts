import { z } from 'zod/v3';

/**
 * States of an application of Argo CD, or of an object of Flux, worst first: what is broken, what waits for a person, what
 * is not known, what is under way, what is fine.
 *
 * - `sync-failed`: the last sync failed; Flux could not apply it.
 * - `degraded`: a resource of it is found degraded, or its canary failed.
 * - `missing`: none of its resources is there.
 * - `stuck`: a sync, or the roll-out after it, takes too long.
 * - `out-of-sync`: what runs differs from what is declared.
 * - `unknown`: Argo CD cannot compare, or does not know the health.
 * - `stale`: the instance does not answer, has not looked at it for long, or does not hear from its cluster.
 * - `progressing`: a sync or roll-out is under way.
 * - `suspended`: paused on purpose.
 * - `synced`: in sync and healthy.
 *
 * @public
 */
export const APPLICATION_STATES = [
  'sync-failed',
  'degraded',
  'missing',
  'stuck',
  'out-of-sync',
  'unknown',
  'stale',
  'progressing',
  'suspended',
  'synced',
] as const;

/** @public */
export const applicationStateSchema = z.enum(APPLICATION_STATES);

/** @public */
export type ApplicationState = z.infer<typeof applicationStateSchema>;

const resourceSchema = z.object({
  kind: z.string(),
  name: z.string(),
  namespace: z.string().optional(),
});

/**
 * Why an application is in its state.
 *
 * - `hook-failed`, `resource-failed`: a hook, or a resource, of the last sync failed.
 * - `operation-failed`: the last sync failed as a whole.
 * - `condition`: Argo CD reports an error condition, such as `ComparisonError`.
 * - `resource-degraded`, `resource-missing`: the first such resource.
 * - `resource-progressing`: what a roll-out waits for.
 * - `operation-running`: a sync runs since `since`.
 * - `resources-differ`: `count` resources differ from what is declared.
 * - `not-reconciled`: Argo CD has not looked at it since `since`.
 * - `cluster-silent`: Argo CD has not heard from its cluster since `since`.
 * - `instance-silent`: the instance does not answer; see its source.
 * - `not-told`: this Argo CD, or what we may read of it, does not say.
 * - `not-ready`: Flux could not apply it; `condition` is Flux's reason.
 * - `stalled`: Flux gave up until something changes; likewise.
 * - `health-check-failed`: what Flux applied does not become healthy.
 * - `source-not-ready`: `resource`, where it comes from, cannot be read by Flux.
 * - `dependency-not-ready`: it waits for another object of Flux.
 * - `revision-behind`: the source has had a newer revision since `since`, and Flux has not tried it.
 * - `generation-behind`: the object was changed, and Flux has not looked at it.
 * - `suspended`: the object, or the source `resource`, is suspended; who did it is in no field.
 * - `canary-failed`, `canary-running`: `resource`, a Rollout or Canary of it, failed or is on its way.
 *
 * @public
 */
export const applicationReasonSchema = z.object({
  cause: z.enum([
    'hook-failed',
    'resource-failed',
    'operation-failed',
    'condition',
    'resource-degraded',
    'resource-missing',
    'resource-progressing',
    'operation-running',
    'resources-differ',
    'not-reconciled',
    'cluster-silent',
    'instance-silent',
    'not-told',
    'not-ready',
    'stalled',
    'health-check-failed',
    'source-not-ready',
    'dependency-not-ready',
    'revision-behind',
    'generation-behind',
    'suspended',
    'canary-failed',
    'canary-running',
  ]),
  /** The words of Argo CD, Flux, Argo Rollouts or Flagger. */
  message: z.string().optional(),
  resource: resourceSchema.optional(),
  /** Type of the condition, such as `ComparisonError`. */
  condition: z.string().optional(),
  count: z.number().int().nonnegative().optional(),
  since: z.string().datetime().optional(),
});

/** @public */
export type ApplicationReason = z.infer<typeof applicationReasonSchema>;
