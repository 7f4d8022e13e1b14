import { z } from 'zod/v3';
import { planShape } from '../plan';
import { applicationOptionShape } from './address';
import { argocdManagePermission } from './permissions';

/** @public */
export const MANAGED_KINDS = [
  'AppProject',
  'Application',
  'ApplicationSet',
] as const;

/**
 * An AppProject, Application or ApplicationSet of `argoproj.io/v1alpha1`, as it is to be. What is said of its spec is all of
 * it; labels and annotations that it does not name stay.
 *
 * @public
 */
export const managedManifestSchema = z.object({
  apiVersion: z.literal('argoproj.io/v1alpha1').optional(),
  kind: z.enum(MANAGED_KINDS),
  metadata: z
    .object({
      name: z.string(),
      namespace: z.string().optional(),
      labels: z.record(z.string()).optional(),
      annotations: z.record(z.string()).optional(),
      finalizers: z.array(z.string()).optional(),
    })
    .strict(),
  spec: z.record(z.unknown()),
});

/** @public */
export type ManagedManifest = z.infer<typeof managedManifestSchema>;

/**
 * Checks of the plan: `heard`, `rights`, `absent` (what is not listed is not there, instead of hidden from Fairway's account),
 * `owner` (Fairway made it, or is told to take it over), `generated` (no ApplicationSet puts it back), `project` (it exists),
 * `cluster` (the instance deploys to it), `finalizer` (deleting it deletes what it deployed). An application that names no
 * namespace is the one in Argo CD's own.
 *
 * @public
 */
export const ensureOperation = {
  kind: 'write',
  scope: 'fleet',
  description:
    'Makes a project, an application or an ApplicationSet of an Argo CD be as a manifest says; where it is so already, nothing is done',
  permission: argocdManagePermission,
  options: z.object({
    instance: z.string().describe('Name of the Argo CD in the configuration'),
    manifest: managedManifestSchema,
    adopt: z
      .boolean()
      .default(false)
      .describe('Take over what exists and was not made by Fairway'),
  }),
  // Parameters and values of Helm hold what people put there.
  secretOptions: ['manifest'],
  plan: z.object({
    ...planShape,
    change: z.enum(['create', 'update', 'none']),
  }),
  output: z.object({
    change: z.enum(['created', 'updated', 'unchanged']),
    /** Of an application: its address in Fairway. */
    application: z.string().optional(),
    /** Where a person opens it. */
    url: z.string().optional(),
  }),
  destructive: true,
  idempotent: true,
} as const;

/**
 * Checks of the plan: `heard`, `rights`, `absent` (as in `ensure`), `owner` (Fairway made it, or is told to delete it all the
 * same), `generated` (no ApplicationSet makes it anew), `production`.
 *
 * @public
 */
export const removeOperation = {
  kind: 'write',
  scope: 'fleet',
  description:
    'Deletes an application, and what it deployed unless told otherwise. It is gone when `awaitChange` no longer knows it',
  permission: argocdManagePermission,
  options: z.object({
    ...applicationOptionShape,
    cascade: z.boolean().default(true).describe('Delete what it deployed, too'),
    adopt: z
      .boolean()
      .default(false)
      .describe('Delete it though it was not made by Fairway'),
    propagation: z.enum(['foreground', 'background']).default('foreground'),
  }),
  plan: z.object({ ...planShape, exists: z.boolean() }),
  output: z.object({
    application: z.string(),
    change: z.enum(['deleting', 'absent']),
  }),
  destructive: true,
  idempotent: true,
} as const;
