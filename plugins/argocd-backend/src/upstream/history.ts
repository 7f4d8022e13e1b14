import { z } from 'zod/v3';
import { upstreamSourceSchema } from './application';
import { initiatorSchema } from './initiator';
import { listOf, optional, requiredListOf, text, time } from './lenient';

export const deploymentSchema = z.object({
  id: z.number().int(),
  // Of one source; of several `revisions` and `sources`, and an empty `source`.
  revision: text,
  revisions: listOf(z.string()),
  source: optional(upstreamSourceSchema),
  sources: listOf(upstreamSourceSchema),
  deployedAt: time,
  deployStartedAt: time,
  initiatedBy: initiatorSchema,
});

/** One deployment, as Argo CD remembers it. */
export type UpstreamDeployment = z.output<typeof deploymentSchema>;

/** Of an application, its deployments: oldest first. */
export const historySchema = z.object({
  status: z
    .object({ history: requiredListOf(deploymentSchema) })
    .default({ history: [] }),
});
