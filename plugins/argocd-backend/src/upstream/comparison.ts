import { z } from 'zod/v3';
import { redactText } from '../differences/redactText';
import { listOf, optional, text } from './lenient';

/** What a condition or an operation says, often what Git said, which may quote the address it was asked with. */
export const message = text.transform(said => said && redactText(said));

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
