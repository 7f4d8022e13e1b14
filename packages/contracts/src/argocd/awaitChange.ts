import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import { applicationOptionShape } from './address';
import { applicationSchema } from './application';
import { argocdReadPermission } from './permissions';

/** @public */
export const awaitedChangeSchema = z.object({
  ...envelopeShape,
  /** Absent: there is none that the caller may see. */
  application: applicationSchema.optional(),
  /** Stands for the answer; to be given back as `seen`. */
  fingerprint: z.string(),
});

/** @public */
export type AwaitedChange = z.infer<typeof awaitedChangeSchema>;

/**
 * For those who wait for something: answers as soon as there is news, so that nobody asks in vain.
 *
 * @public
 */
export const awaitChangeOperation = {
  scope: 'fleet',
  description:
    'An application once it differs from what was seen of it, or after a while as it is',
  permission: argocdReadPermission,
  options: z.object({
    ...applicationOptionShape,
    seen: z.string().optional().describe('Fingerprint of the last answer'),
    seconds: z.coerce.number().int().min(0).max(30).default(20),
  }),
  output: awaitedChangeSchema,
} as const;
