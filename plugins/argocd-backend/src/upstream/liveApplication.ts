import { z } from 'zod/v3';
import { upstreamApplicationSchema } from './application';

const text = z.string().min(1).optional().catch(undefined);
const time = z.string().datetime({ offset: true }).optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);

const optional = <S extends z.ZodTypeAny>(schema: S) =>
  schema.optional().catch(undefined);

const listOf = <S extends z.ZodTypeAny>(element: S) =>
  z.array(element).nullish().catch(undefined);

const objectSchema = z.object({
  group: text,
  kind: z.string(),
  namespace: text,
  name: z.string(),
});

const sourceSchema = z.object({
  repoURL: z.string(),
  path: text,
  chart: text,
  targetRevision: text,
});

const deploymentSchema = z.object({
  id: z.number().int(),
  revision: text,
  revisions: listOf(z.string()),
  source: optional(sourceSchema),
  sources: listOf(sourceSchema),
  deployedAt: time,
});

const operationSchema = z.object({
  sync: optional(z.object({ dryRun: flag })),
  info: listOf(z.object({ name: z.string(), value: z.string() })),
  initiatedBy: optional(z.object({ username: text, automated: flag })),
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
          message: text,
          operation: optional(operationSchema),
          syncResult: optional(
            z.object({
              resources: listOf(
                objectSchema.extend({ status: text, message: text }),
              ),
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

/** What was deployed once, oldest first in an application's history. */
export type PastDeployment = z.output<typeof deploymentSchema>;
