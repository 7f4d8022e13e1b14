import { z } from 'zod/v3';

// A field of another shape than Argo CD's is as good as absent: it must not cost the rest of the application.
const text = z.string().min(1).optional().catch(undefined);
const time = z.string().datetime({ offset: true }).optional().catch(undefined);
const labels = z.record(z.string()).optional().catch(undefined);

/** Elements that can be read; Go writes an empty list as `null`. */
function listOf<S extends z.ZodTypeAny>(element: S) {
  return z
    .array(z.unknown())
    .nullish()
    .catch(undefined)
    .transform(elements =>
      elements?.flatMap((candidate): z.output<S>[] => {
        const read = element.safeParse(candidate);
        return read.success ? [read.data] : [];
      }),
    );
}

const sourceSchema = z.object({
  repoURL: z.string(),
  path: text,
  chart: text,
  targetRevision: text,
  ref: text,
});

const resourceSchema = z.object({
  group: text,
  kind: z.string(),
  namespace: text,
  name: z.string(),
  status: text,
  health: z.object({ status: text, message: text }).optional().catch(undefined),
  hook: z.boolean().optional().catch(undefined),
});

const syncedResourceSchema = z.object({
  kind: z.string(),
  namespace: text,
  name: z.string(),
  status: text,
  message: text,
  hookPhase: text,
  hookType: text,
  images: listOf(z.string()),
});

const optional = <S extends z.ZodTypeAny>(schema: S) =>
  schema.optional().catch(undefined);

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
      source: optional(sourceSchema),
      sources: listOf(sourceSchema),
      syncPolicy: optional(
        z.object({
          automated: z
            .object({ enabled: z.boolean().optional().catch(undefined) })
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
        z.object({ status: text, message: text, lastTransitionTime: time }),
      ),
      reconciledAt: time,
      conditions: listOf(
        z.object({
          type: z.string(),
          message: text,
          lastTransitionTime: time,
        }),
      ),
      resources: listOf(resourceSchema),
      summary: optional(z.object({ images: listOf(z.string()) })),
      operationState: optional(
        z.object({
          phase: text,
          message: text,
          startedAt: time,
          finishedAt: time,
          operation: optional(
            z.object({
              sync: optional(
                z.object({
                  dryRun: z.boolean().optional().catch(undefined),
                }),
              ),
              initiatedBy: optional(
                z.object({
                  username: text,
                  automated: z.boolean().optional().catch(undefined),
                }),
              ),
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
