import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import { applicationOptionShape } from './address';
import { deployedSourceSchema } from './application';
import { argocdReadPermission } from './permissions';

/**
 * What is known of a commit.
 *
 * @public
 */
export const commitFactsSchema = z.object({
  /** Name, without the address. */
  author: z.string().optional(),
  message: z.string().optional(),
  /** ISO 8601. */
  at: z.string().datetime().optional(),
  /** Argo CD knows no such commit any more. */
  unknown: z.literal(true).optional(),
});

/** @public */
export type CommitFacts = z.infer<typeof commitFactsSchema>;

/**
 * One deployment of an application, as Argo CD remembers it.
 *
 * @public
 */
export const deploymentSchema = z.object({
  /** By which Argo CD rolls back to it. */
  id: z.number().int(),
  deployedAt: z.string().datetime().optional(),
  startedAt: z.string().datetime().optional(),
  /** Absent: not told, as before 2.11. */
  by: z
    .object({ username: z.string().optional(), automated: z.boolean() })
    .optional(),
  /** What was deployed, per source; `commit` absent: it is no commit, or was not told in time. */
  sources: z.array(
    deployedSourceSchema.extend({ commit: commitFactsSchema.optional() }),
  ),
  /** The last one. */
  current: z.boolean(),
});

/** @public */
export type Deployment = z.infer<typeof deploymentSchema>;

/** @public */
export const deploymentHistorySchema = z.object({
  ...envelopeShape,
  ref: z.string(),
  /** Newest first; as many as Argo CD keeps, ten by default. */
  deployments: z.array(deploymentSchema),
});

/** @public */
export type DeploymentHistory = z.infer<typeof deploymentHistorySchema>;

/** @public */
export const historyOperation = {
  scope: 'fleet',
  description:
    'Past deployments of an application, newest first: revision, author, who started it',
  permission: argocdReadPermission,
  options: z.object(applicationOptionShape),
  output: deploymentHistorySchema,
} as const;
