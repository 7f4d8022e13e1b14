import { z } from 'zod/v3';
import { listOf, optional, requiredListOf, text, time } from './lenient';
import { message } from './message';

const operation = {
  drySHA: text,
  hydratedSHA: text,
};

/** Where a source hydrator reads, and where what it made is synced from. */
export const sourceHydratorSchema = optional(
  z.object({
    drySource: z.object({ repoURL: z.string() }),
    syncSource: z.object({ repoURL: text, targetBranch: text, path: text }),
  }),
);

/** Of an application, what made it and what it is made of. */
export const upstreamCompositionSchema = z.object({
  metadata: z.object({
    ownerReferences: listOf(
      z.object({ apiVersion: z.string(), kind: z.string(), name: z.string() }),
    ),
  }),
  spec: optional(z.object({ sourceHydrator: sourceHydratorSchema })),
  status: z
    .object({
      resources: requiredListOf(
        z.object({
          group: text,
          kind: z.string(),
          namespace: text,
          name: z.string().default(''),
        }),
      ),
      sourceHydrator: optional(
        z.object({
          lastSuccessfulOperation: optional(z.object(operation)),
          currentOperation: optional(
            z.object({
              ...operation,
              phase: text,
              message,
              startedAt: time,
              finishedAt: time,
            }),
          ),
        }),
      ),
    })
    .default({ resources: [] }),
});

/** @see upstreamCompositionSchema */
export type UpstreamComposition = z.output<typeof upstreamCompositionSchema>;
