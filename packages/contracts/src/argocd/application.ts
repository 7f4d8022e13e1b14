import { z } from 'zod/v3';
import { canarySchema } from './canary';
import {
  applicationReasonSchema,
  applicationStateSchema,
} from './applicationState';

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
