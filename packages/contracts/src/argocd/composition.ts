import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import { applicationOptionShape } from './address';
import { applicationSchema } from './application';
import { argocdReadPermission } from './permissions';

/**
 * The ApplicationSet that made an application.
 *
 * @public
 */
export const applicationSetSchema = z.object({
  name: z.string(),
  namespace: z.string().optional(),
  /** Conditions that are errors, in Argo CD's words. */
  errors: z.array(z.object({ type: z.string(), message: z.string() })),
  /** Of a progressive sync: its applications in order of steps. Absent: it has no steps. */
  steps: z
    .array(
      z.object({
        application: z.string(),
        step: z.string().optional(),
        /** Such as `Waiting`, `Pending`, `Progressing`, `Healthy`. */
        status: z.string(),
        message: z.string().optional(),
      }),
    )
    .optional(),
  /** Applications in its steps that the caller may not see; `steps` does not name them. */
  hidden: z.number().int(),
});

/** @public */
export type ApplicationSetFacts = z.infer<typeof applicationSetSchema>;

/**
 * What the source hydrator made of the dry sources.
 *
 * @public
 */
export const hydrationSchema = z.object({
  repoUrl: z.string().optional(),
  /** The commit that it works on, or worked on last. */
  dryRevision: z.string().optional(),
  /** The commit with what it made; after a failure, the last good one. */
  hydratedRevision: z.string().optional(),
  /** Such as `Hydrating`, `Hydrated`, `Failed`. */
  phase: z.string().optional(),
  message: z.string().optional(),
  at: z.string().datetime().optional(),
});

/** @public */
export const compositionSchema = z.object({
  ...envelopeShape,
  ref: z.string(),
  /** The applications of which it is a part, and those that are a part of it; of those, what the caller may see. */
  parents: z.array(applicationSchema),
  children: z.array(applicationSchema),
  /** Children that the caller may not see. */
  hidden: z.number().int(),
  applicationSet: applicationSetSchema.optional(),
  hydration: hydrationSchema.optional(),
  /** What could not be asked, with the mend. */
  notes: z.array(z.string()),
});

/** @public */
export type Composition = z.infer<typeof compositionSchema>;

/** @public */
export const compositionOperation = {
  scope: 'fleet',
  description:
    'What made an application and what it is made of: application of applications, ApplicationSet with its steps, source hydrator',
  permission: argocdReadPermission,
  options: z.object(applicationOptionShape),
  output: compositionSchema,
} as const;
