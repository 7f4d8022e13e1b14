import type { Source } from '@fairway/kit-node';
import { z } from 'zod/v3';
import type { Told } from './askAbout';
import { listOf, optional, text } from './lenient';
import { message } from './message';

const upstreamApplicationSetSchema = z.object({
  spec: optional(z.object({ strategy: optional(z.object({ type: text })) })),
  status: optional(
    z.object({
      conditions: listOf(z.object({ type: z.string(), status: text, message })),
      applicationStatus: listOf(
        z.object({
          application: z.string(),
          status: z.string(),
          step: text,
          message,
        }),
      ),
    }),
  ),
});

/** What is relied on of an ApplicationSet. */
export type UpstreamApplicationSet = z.output<
  typeof upstreamApplicationSetSchema
>;

/**
 * Asks for an ApplicationSet because somebody looks at an application of it.
 *
 * @throws SourceError
 */
export async function askApplicationSet(
  source: Source,
  { name, namespace }: { name: string; namespace?: string },
): Promise<Told<UpstreamApplicationSet>> {
  const { body, receivedAt } = await source.request({
    path: `/api/v1/applicationsets/${encodeURIComponent(name)}`,
    query: namespace ? { appsetNamespace: namespace } : {},
    schema: upstreamApplicationSetSchema,
    purpose: 'view',
    coalesce: true,
  });
  return { body, asOf: receivedAt };
}
