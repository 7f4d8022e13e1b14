import { z } from 'zod/v3';
import { objectAddressSchema, planShape } from '../plan';
import { applicationOptionShape } from './address';
import { deployedSourceSchema, syncResultSchema } from './application';
import {
  argocdAutoSyncPermission,
  argocdRefreshPermission,
  argocdRollbackPermission,
  argocdSyncPermission,
  argocdTerminatePermission,
} from './permissions';

/**
 * What every plan about an application says.
 *
 * @public
 */
export const applicationPlanShape = {
  ...planShape,
  ref: z.string(),
  name: z.string(),
  environment: z.string().optional(),
  production: z.boolean(),
  cluster: z.string().optional(),
};

/**
 * What would be deployed instead of what, per source.
 *
 * @public
 */
export const revisionChangeSchema = z.object({
  from: deployedSourceSchema.optional(),
  to: deployedSourceSchema,
});

const application = { ...applicationOptionShape };

const prune = z
  .boolean()
  .default(false)
  .describe('Delete what is no longer declared');

/**
 * Checks of plans, by `check`: `bound` (the application is bound to the entity), `deletion` (it is not being deleted), `heard`
 * (the instance answers), `rights` (our account may), `sync-windows`, `operation` (none runs), `auto-sync` (a rollback holds),
 * `generated` (no ApplicationSet or parent application puts it back), `pruning` (nothing stays that is no longer declared),
 * `reachable` (Argo CD hears from the cluster), `revision` (the repository has it), `deployment` (it is a past one), `effects`
 * (which objects change is known), of objects of Flux also `suspended` (it is not) and `source` (it can be fetched anew). Where `bound` blocks, it is the only one, and the plan says nothing else.
 *
 * @public
 */
export const refreshOperation = {
  kind: 'write',
  scope: 'entity',
  description:
    'Lets Argo CD compare an application anew; hard: with manifests made anew, too. Reconciles an object of Flux; hard: with its source',
  permission: argocdRefreshPermission,
  options: z.object({ ...application, hard: z.boolean().default(false) }),
  plan: z.object(applicationPlanShape),
  output: z.object({ ref: z.string(), sync: z.string().optional() }),
  destructive: false,
  idempotent: true,
} as const;

/** @public */
export const syncOperation = {
  kind: 'write',
  scope: 'entity',
  description:
    'Syncs an application with what is declared. A dry run changes nothing in the cluster and tells what the cluster would say',
  permission: argocdSyncPermission,
  options: z.object({
    ...application,
    revision: z
      .string()
      .optional()
      .describe(
        'Commit, tag or version; of one source. Default: what is followed',
      ),
    prune,
    force: z
      .boolean()
      .default(false)
      .describe('Delete and create anew what cannot be changed'),
    dryRun: z.boolean().default(false),
    resources: z
      .array(objectAddressSchema)
      .optional()
      .describe('Only these objects; then no hooks run'),
  }),
  plan: z.object({
    ...applicationPlanShape,
    revisions: z.array(revisionChangeSchema),
  }),
  output: z.object({
    ref: z.string(),
    /** As far as it came; a sync goes on after the answer. */
    lastSync: syncResultSchema.optional(),
    /** Of a dry run: what the cluster said of each object. Absent: it did not end in time. */
    results: z
      .array(
        objectAddressSchema.extend({
          status: z.string().optional(),
          message: z.string().optional(),
        }),
      )
      .optional(),
  }),
  destructive: true,
  idempotent: true,
} as const;

/** @public */
export const terminateOperation = {
  kind: 'write',
  scope: 'entity',
  description: 'Ends the sync of an application that is running',
  permission: argocdTerminatePermission,
  options: z.object(application),
  plan: z.object({
    ...applicationPlanShape,
    lastSync: syncResultSchema.optional(),
  }),
  output: z.object({ ref: z.string() }),
  destructive: true,
  idempotent: true,
} as const;

/** @public */
export const rollbackOperation = {
  kind: 'write',
  scope: 'entity',
  description:
    'Rolls an application back to a past deployment. Under auto-sync, that is paused before, until somebody resumes it',
  permission: argocdRollbackPermission,
  options: z.object({
    ...application,
    id: z
      .number()
      .int()
      .describe('Of the deployment, as the operation history tells it'),
    prune,
  }),
  plan: z.object({
    ...applicationPlanShape,
    revisions: z.array(revisionChangeSchema),
    /** Auto-sync is on, and will be paused. */
    pausesAutoSync: z.boolean(),
  }),
  output: z.object({ ref: z.string(), lastSync: syncResultSchema.optional() }),
  destructive: true,
  idempotent: true,
} as const;

/** @public */
export const autoSyncOperation = {
  kind: 'write',
  scope: 'entity',
  description:
    'Pauses the auto-sync of an application, or resumes it as it was before. Suspends or resumes an object of Flux',
  permission: argocdAutoSyncPermission,
  options: z.object({
    ...application,
    enabled: z.boolean(),
    reason: z.string().max(500).optional().describe('Shown until it resumes'),
  }),
  plan: z.object(applicationPlanShape),
  output: z.object({ ref: z.string(), autoSync: z.boolean() }),
  destructive: true,
  idempotent: true,
} as const;
