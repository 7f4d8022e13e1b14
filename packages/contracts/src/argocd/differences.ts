import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import { objectAddressSchema } from '../plan';
import { applicationOptionShape } from './address';
import { argocdReadPermission } from './permissions';

/**
 * A field that differs. Values are JSON; absent: the field is not there. Parts that look like credentials are `***`.
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
  /** The values are long: of each the part around the first difference, `…` where it is cut, and so no JSON. */
  cut: z.literal(true).optional(),
});

/** @public */
export type FieldDifference = z.infer<typeof fieldDifferenceSchema>;

/** @public */
export const resourceDifferenceSchema = z.object({
  object: objectAddressSchema,
  /** What a sync would do: `delete` only if it prunes. */
  effect: z.enum(['create', 'change', 'delete']),
  /** Of a change; none where only the order or the form of values differs. */
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
  /** Why Argo CD could not compare, in its words: then nothing is known, and `resources` is empty. Absent: it could. */
  notCompared: z.string().optional(),
  /** What runs against what is declared, without what the application ignores. Deletions first. */
  resources: z.array(resourceDifferenceSchema),
  /** How many objects were compared. */
  compared: z.number().int(),
  /** More objects differ than are listed. */
  truncated: z.boolean(),
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
