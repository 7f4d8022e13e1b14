import { z } from 'zod/v3';
import { listOf, optional, text } from './lenient';
import { message } from './message';

/** Of an application, how comparing it went. */
export const comparisonSchema = z.object({
  status: optional(
    z.object({
      sync: optional(z.object({ status: text })),
      conditions: listOf(z.object({ type: z.string(), message })),
    }),
  ),
});

/** @see comparisonSchema */
export type UpstreamComparison = z.output<typeof comparisonSchema>;
