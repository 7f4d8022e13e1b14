import { z } from 'zod/v3';
import { createPermission } from '@backstage/plugin-permission-common';
import { envelopeShape, sourceStatusSchema } from './envelope';
import type { Operation } from './operation';

/**
 * May the caller see the sources themselves: addresses, versions, errors.
 *
 * @public
 */
export const sourcesReadPermission = createPermission({
  name: 'fairway.sources.read',
  attributes: { action: 'read' },
});

/** @public */
export const sourceReportSchema = sourceStatusSchema.extend({
  kind: z.string(),
  /** Where a person opens it; the address that the backend calls stays in the backend. */
  browserUrl: z.string().optional(),
  clusters: z.array(z.string()),
  /** What answers, such as `Prometheus 3.5.0`. */
  version: z.string().optional(),
  /** How reading its rules fares, where it has any; they are asked for apart from its values, and less often. */
  rules: sourceStatusSchema.omit({ name: true }).optional(),
  /** Clock of the source minus our clock, seconds. */
  clockSkewSeconds: z.number().optional(),
  /** What was found there, such as SLOs per rule set. */
  counts: z.record(z.number()),
  /** What the source said besides data, such as a partial response. */
  warnings: z.array(z.string()),
  lastError: z
    .object({ at: z.string().datetime(), message: z.string() })
    .optional(),
  requests: z.object({
    sent: z.number(),
    failed: z.number(),
    bytes: z.number(),
  }),
});

/** @public */
export type SourceReport = z.infer<typeof sourceReportSchema>;

/**
 * The operation that every Fairway backend with sources offers for the Sources page and `fairway doctor`.
 *
 * @public
 */
export const sourcesOperation = {
  scope: 'fleet',
  description:
    'Every configured source with its state, age, version, last error and what was found there',
  permission: sourcesReadPermission,
  options: z.object({}),
  output: z.object({
    ...envelopeShape,
    reports: z.array(sourceReportSchema),
  }),
} satisfies Operation;
