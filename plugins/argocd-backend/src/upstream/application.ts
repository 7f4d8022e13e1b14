import { z } from 'zod/v3';
import { sourceHydratorSchema } from './composition';
import { initiatorSchema } from './initiator';
import { flag, labels, listOf, optional, text, time } from './lenient';
import { message } from './message';

/** One source of an application: a folder in Git, a chart, or values that others refer to. */
export const upstreamSourceSchema = z.object({
  repoURL: z.string(),
  path: text,
  chart: text,
  targetRevision: text,
  ref: text,
});

/** @see upstreamSourceSchema */
export type UpstreamSource = z.output<typeof upstreamSourceSchema>;

const resourceSchema = z.object({
  group: text,
  kind: z.string(),
  namespace: text,
  name: z.string(),
  status: text,
  health: optional(z.object({ status: text, message })),
  hook: flag,
});

const syncedResourceSchema = z.object({
  kind: z.string(),
  namespace: text,
  name: z.string(),
  status: text,
  message,
  hookPhase: text,
  hookType: text,
  images: listOf(z.string()),
});

/**
 * What is relied on of an Argo CD Application, as a list, a get or the watch tells it. All but its name may be missing:
 * a list tells only some fields, and other versions other ones.
 */
export const upstreamApplicationSchema = z.object({
  metadata: z.object({
    name: z.string().min(1),
    namespace: text,
    labels,
    annotations: labels,
    resourceVersion: text,
    deletionTimestamp: time,
  }),
  spec: optional(
    z.object({
      project: text,
      destination: optional(
        z.object({ server: text, name: text, namespace: text }),
      ),
      source: optional(upstreamSourceSchema),
      sources: listOf(upstreamSourceSchema),
      sourceHydrator: sourceHydratorSchema,
      syncPolicy: optional(
        z.object({
          // Whole: whether it is as a pause left it says every field.
          automated: z
            .object({ enabled: flag })
            .passthrough()
            .nullish()
            .catch(undefined),
        }),
      ),
    }),
  ),
  status: optional(
    z.object({
      sync: optional(
        z.object({
          status: text,
          revision: text,
          revisions: listOf(z.string()),
        }),
      ),
      health: optional(
        z.object({ status: text, message, lastTransitionTime: time }),
      ),
      reconciledAt: time,
      conditions: listOf(
        z.object({
          type: z.string(),
          message,
          lastTransitionTime: time,
        }),
      ),
      resources: listOf(resourceSchema),
      summary: optional(z.object({ images: listOf(z.string()) })),
      operationState: optional(
        z.object({
          phase: text,
          message,
          startedAt: time,
          finishedAt: time,
          operation: optional(
            z.object({
              sync: optional(z.object({ dryRun: flag })),
              initiatedBy: initiatorSchema,
            }),
          ),
          syncResult: optional(
            z.object({
              revision: text,
              revisions: listOf(z.string()),
              resources: listOf(syncedResourceSchema),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** @see upstreamApplicationSchema */
export type UpstreamApplication = z.output<typeof upstreamApplicationSchema>;

/** A list: what cannot be read in it is counted. `null` is how Argo CD says that there is none. */
export const upstreamListSchema = z
  .object({ items: z.array(z.unknown()).nullable() })
  .transform(({ items }) => {
    const read = (items ?? []).map(item =>
      upstreamApplicationSchema.safeParse(item),
    );
    return {
      applications: read.flatMap(({ data }) => (data ? [data] : [])),
      malformed: read.filter(({ success }) => !success).length,
    };
  });

/** One message of the watch, or an error that ends it. */
export const watchMessageSchema = z.union([
  z.object({
    result: z.object({
      type: z.enum(['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK', 'ERROR']),
      application: upstreamApplicationSchema,
    }),
  }),
  z.object({
    error: z.object({ message: z.string().default('no reason given') }),
  }),
]);
