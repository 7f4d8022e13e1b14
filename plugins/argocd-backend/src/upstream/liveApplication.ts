import { z } from 'zod/v3';
import { upstreamApplicationSchema } from './application';
import { deploymentSchema } from './history';
import { initiatorSchema } from './initiator';
import { flag, listOf, optional, text } from './lenient';
import { message } from './message';

const objectSchema = z.object({
  group: text,
  kind: z.string(),
  namespace: text,
  name: z.string(),
});

const operationSchema = z.object({
  sync: optional(z.object({ dryRun: flag })),
  info: listOf(z.object({ name: z.string(), value: z.string() })),
  initiatedBy: initiatorSchema,
});

const detailsSchema = z.object({
  metadata: z.object({
    ownerReferences: listOf(z.object({ kind: z.string(), name: z.string() })),
  }),
  spec: optional(
    z.object({
      syncPolicy: optional(
        // Kept as it is, so that it can be put back as it was.
        z.object({ automated: z.record(z.unknown()).nullish() }),
      ),
    }),
  ),
  status: optional(
    z.object({
      controllerNamespace: text,
      history: listOf(deploymentSchema),
      resources: listOf(
        objectSchema.extend({
          status: text,
          health: optional(z.object({ status: text })),
          hook: flag,
          requiresPruning: flag,
        }),
      ),
      operationState: optional(
        z.object({
          phase: text,
          message,
          operation: optional(operationSchema),
          syncResult: optional(
            z.object({
              resources: listOf(objectSchema.extend({ status: text, message })),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Asked for, and not yet ended. */
  operation: optional(operationSchema),
});

/** An application as a get tells it: what all ways tell, and what a write must know besides. */
export const liveApplicationSchema = z
  .unknown()
  .transform(answer => ({ application: answer, details: answer }))
  .pipe(
    z.object({
      application: upstreamApplicationSchema,
      details: detailsSchema,
    }),
  );

/** @see liveApplicationSchema */
export type LiveApplication = z.output<typeof liveApplicationSchema>;
