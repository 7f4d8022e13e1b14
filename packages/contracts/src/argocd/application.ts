import { z } from 'zod/v3';
import { canarySchema } from './canary';

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

/**
 * How an application came to an entity. A link serves reading only; what is `bound` was said by whoever may write the
 * Application, so that it can be acted on.
 *
 * @public
 */
export const applicationLinkSchema = z.object({
  entityRef: z.string(),
  by: z.enum(['entity-ref', 'annotation', 'name']),
  /** Annotation or label that matched, such as `argocd/app-name`. */
  key: z.string(),
  value: z.string(),
  bound: z.boolean(),
});

/** @public */
export type ApplicationLink = z.infer<typeof applicationLinkSchema>;

/**
 * What is deployed from one source of an application: of several, each is one.
 *
 * @public
 */
export const deployedSourceSchema = z.object({
  repoUrl: z.string(),
  /** Folder in a Git repository. */
  path: z.string().optional(),
  /** Name of a Helm chart. */
  chart: z.string().optional(),
  /** Branch, tag or version that is followed. */
  targetRevision: z.string().optional(),
  /** What was compared with last: a commit, or the version of a chart. */
  revision: z.string().optional(),
  /** Where a person reads the commit. */
  revisionUrl: z.string().optional(),
});

/** @public */
export type DeployedSource = z.infer<typeof deployedSourceSchema>;

/** @public */
export const syncResultSchema = z.object({
  phase: z.enum(['Running', 'Terminating', 'Succeeded', 'Failed', 'Error']),
  startedAt: z.string().datetime().optional(),
  finishedAt: z.string().datetime().optional(),
  /** Absent: not told. */
  by: z
    .object({ username: z.string().optional(), automated: z.boolean() })
    .optional(),
  /** What it applied, or was to: one per source, in their order. Absent: not told. */
  revisions: z.array(z.string()).optional(),
  /** Images among what it applied. Absent: not told. */
  images: z.array(z.string()).optional(),
  /** It was a trial: nothing was applied. */
  dryRun: z.literal(true).optional(),
});

/**
 * What Flux says of one of its objects.
 *
 * @public
 */
export const fluxStatusSchema = z.object({
  /** Of the condition `Ready`; `Unknown` too where there is none. */
  ready: z.enum(['True', 'False', 'Unknown']),
  /** Reason of that condition, such as `BuildFailed`. */
  reason: z.string().optional(),
  suspended: z.boolean(),
  /** As Flux writes them, such as `main@sha1:…`. */
  appliedRevision: z.string().optional(),
  attemptedRevision: z.string().optional(),
  /** How many objects it applied. Absent: not told, as of a HelmRelease. */
  inventory: z.number().int().optional(),
});

/** @public */
export const applicationSchema = z.object({
  /**
   * The address in Fairway: `<instance>/<namespace>/<name>`, of an object of Flux
   * `<cluster>/<namespace>/<kind in lower case>/<name>`.
   */
  ref: z.string(),
  tool: z.enum(['argocd', 'flux']),
  kind: z.enum(['Application', 'Kustomization', 'HelmRelease']),
  /** Name of the Argo CD, or of the cluster that Flux runs in. */
  instance: z.string(),
  namespace: z.string(),
  name: z.string(),
  project: z.string().optional(),
  /** Such as `production`; from the labels of the application, else from the instance. */
  environment: z.string().optional(),
  /** Its environment is production, or it names none; `fairway.environments` says which are. */
  production: z.boolean(),
  /** Name of the destination cluster, else its address. */
  cluster: z.string().optional(),
  destinationNamespace: z.string().optional(),
  link: applicationLinkSchema.optional(),

  state: applicationStateSchema,
  /** Absent where there is nothing to explain. */
  reason: applicationReasonSchema.optional(),
  /** Time of the values, ISO 8601. */
  asOf: z.string().datetime(),

  /** As Argo CD says, which goes on saying it long after a cluster died. Of Flux: what its conditions come to. */
  sync: z.enum(['Synced', 'OutOfSync', 'Unknown']),
  health: z.enum([
    'Healthy',
    'Progressing',
    'Degraded',
    'Suspended',
    'Missing',
    'Unknown',
  ]),
  sources: z.array(deployedSourceSchema),
  images: z.array(z.string()),
  /** Out of sync: since when, as Fairway saw it first. Kept over restarts. Absent: not out of sync, or seen just now. */
  driftSince: z.string().datetime().optional(),
  /** Absent: it was never synced, or this is not told. */
  lastSync: syncResultSchema.optional(),
  /** Absent: not told. */
  autoSync: z.boolean().optional(),
  /** Fairway paused its auto-sync, as before a rollback, and nobody resumed it since. */
  autoSyncPaused: z
    .object({
      by: z.string(),
      at: z.string().datetime(),
      reason: z.string().optional(),
    })
    .optional(),
  /** Last time that Argo CD compared it. */
  reconciledAt: z.string().datetime().optional(),
  /**
   * Last time that Argo CD read the destination cluster completely, as it does once a day or half a day. Absent: our
   * account may not see the cluster.
   */
  clusterReadAt: z.string().datetime().optional(),
  /** Where a person opens it. */
  url: z.string().optional(),
  /** Of objects of Flux only. */
  flux: fluxStatusSchema.optional(),
  /**
   * Rollouts and Canaries that it manages. Absent: not known, since its cluster is no Kubernetes source, or has neither.
   */
  canaries: z.array(canarySchema).optional(),
});

/** @public */
export type Application = z.infer<typeof applicationSchema>;
