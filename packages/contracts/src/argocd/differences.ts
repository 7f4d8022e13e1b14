import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import { objectAddressSchema } from '../plan';
import { applicationOptionShape } from './address';
import { argocdReadPermission } from './permissions';

/**
 * A field that differs. Values are JSON; absent: the field is not there.
 *
 * @public
 */
export const fieldDifferenceSchema = z.object({
  /** Such as `spec.template.spec.containers[checkout].image`. */
  path: z.string(),
  live: z.string().optional(),
  desired: z.string().optional(),
  /** The values are secret: only that they differ is told. */
  secret: z.literal(true).optional(),
});

/** @public */
export type FieldDifference = z.infer<typeof fieldDifferenceSchema>;

/** @public */
export const resourceDifferenceSchema = z.object({
  object: objectAddressSchema,
  /** What a sync would do: `delete` only if it prunes. */
  effect: z.enum(['create', 'change', 'delete']),
  fields: z.array(fieldDifferenceSchema),
  /** More fields differ than are listed. */
  truncated: z.boolean(),
});

/** @public */
export type ResourceDifference = z.infer<typeof resourceDifferenceSchema>;

/** @public */
export const differencesSchema = z.object({
  ...envelopeShape,
  ref: z.string(),
  /** When Fairway first saw it differ; absent: it does not, or this is not known. */
  since: z.string().datetime().optional(),
  /** What runs against what is declared, without what the application ignores. */
  resources: z.array(resourceDifferenceSchema),
  /** How many objects were compared. */
  compared: z.number().int(),
});

/** @public */
export type Differences = z.infer<typeof differencesSchema>;

/** @public */
export const differencesOperation = {
  scope: 'fleet',
  description:
    'How what runs differs from what is declared, field by field, secrets masked',
  permission: argocdReadPermission,
  options: z.object(applicationOptionShape),
  output: differencesSchema,
} as const;
