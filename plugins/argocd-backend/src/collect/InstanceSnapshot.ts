import { z } from 'zod/v3';
import { upstreamApplicationSchema } from '../upstream/application';

/**
 * An application as one Argo CD tells of it. `detailed`: with the fields that only a get or the watch tells, and those
 * are of the same moment as the others.
 */
export const observedApplicationSchema = z.object({
  application: upstreamApplicationSchema,
  detailed: z.boolean(),
});

export type ObservedApplication = z.output<typeof observedApplicationSchema>;

/** All that one Argo CD tells; what is stored over a restart. */
export const instanceSnapshotSchema = z.object({
  version: z.string().optional(),
  clockSkewSeconds: z.number().optional(),
  applications: z.array(observedApplicationSchema),
  /** Applications of the last list that could not be read. */
  malformed: z.number(),
});

export type InstanceSnapshot = z.output<typeof instanceSnapshotSchema>;

/** What tells the applications of one instance apart: names are unique per namespace only. */
export function keyOf({
  metadata: { namespace, name },
}: ObservedApplication['application']): string {
  return `${namespace ?? ''}/${name}`;
}
