import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import { objectAddressSchema } from '../plan';
import { applicationOptionShape } from './address';
import { argocdReadPermission } from './permissions';

/**
 * An object of an application, or one that such an object made.
 *
 * @public
 */
export const applicationResourceSchema = objectAddressSchema.extend({
  uid: z.string().optional(),
  /** Uids of the objects that own it; empty: declared by the application itself. */
  parents: z.array(z.string()),
  /** Of declared ones. */
  sync: z.enum(['Synced', 'OutOfSync', 'Unknown']).optional(),
  /** Absent: Argo CD judges no health of this kind. */
  health: z
    .enum([
      'Healthy',
      'Progressing',
      'Degraded',
      'Suspended',
      'Missing',
      'Unknown',
    ])
    .optional(),
  /** Why its health is what it is, in Argo CD's words. */
  message: z.string().optional(),
  hook: z.boolean(),
  requiresPruning: z.boolean(),
  syncWave: z.number().int().optional(),
  createdAt: z.string().datetime().optional(),
  images: z.array(z.string()),
  /** Facts that Argo CD tells in passing, such as `Containers: 1/2`. */
  info: z.array(z.object({ name: z.string(), value: z.string() })),
  /** It is in the namespace, but belongs to no application. */
  orphaned: z.boolean(),
});

/** @public */
export type ApplicationResource = z.infer<typeof applicationResourceSchema>;

/** @public */
export const applicationResourcesSchema = z.object({
  ...envelopeShape,
  ref: z.string(),
  /** Worst first, by the worst among an object and all it owns; an object before what it owns; orphaned ones last. */
  resources: z.array(applicationResourceSchema),
  /** There are more than these. */
  truncated: z.boolean(),
});

/** @public */
export type ApplicationResources = z.infer<typeof applicationResourcesSchema>;

/** @public */
export const resourcesOperation = {
  scope: 'fleet',
  description:
    'Objects of an application as a tree, with sync and health of each',
  permission: argocdReadPermission,
  options: z.object(applicationOptionShape),
  output: applicationResourcesSchema,
} as const;

/**
 * A Kubernetes event.
 *
 * @public
 */
export const resourceEventSchema = z.object({
  type: z.string().optional(),
  reason: z.string().optional(),
  message: z.string().optional(),
  count: z.number().int().optional(),
  firstAt: z.string().datetime().optional(),
  lastAt: z.string().datetime().optional(),
  object: objectAddressSchema,
});

/** @public */
export type ResourceEvent = z.infer<typeof resourceEventSchema>;

/** @public */
export const eventsSchema = z.object({
  ...envelopeShape,
  ref: z.string(),
  /** Latest first. */
  events: z.array(resourceEventSchema),
  /** There are more than these. */
  truncated: z.boolean(),
});

/** @public */
export type ApplicationEvents = z.infer<typeof eventsSchema>;

/** @public */
export const eventsOperation = {
  scope: 'fleet',
  description:
    'Kubernetes events of an application, or of one of its objects, latest first',
  permission: argocdReadPermission,
  options: z.object({
    ...applicationOptionShape,
    uid: z
      .string()
      .optional()
      .describe('Of one object, with its name and namespace'),
    name: z.string().optional(),
    namespace: z.string().optional(),
  }),
  output: eventsSchema,
} as const;
