import { z } from 'zod/v3';
import {
  applicationSchema,
  deployedSourceSchema,
  syncResultSchema,
} from './application';
import { applicationReasonSchema } from './applicationState';

/**
 * Topic of the events service on which changes of applications are published; each payload is an `ApplicationChange`.
 *
 * @public
 */
export const ARGOCD_EVENTS_TOPIC = 'fairway.argocd';

/**
 * What happens to an application.
 *
 * - `sync-failed`: a sync failed. Repeats by auto-sync of the same revision are one.
 * - `drift`: what runs has differed from what is declared for longer than `fairway.argocd.driftAfter`, and neither a sync
 *   is running nor has the last one failed.
 * - `drift-ended`: such a drift is over.
 * - `deployed`: a sync succeeded with a revision, or an image, that is new for the application; a rollback too.
 *
 * @public
 */
export const APPLICATION_CHANGES = [
  'sync-failed',
  'drift',
  'drift-ended',
  'deployed',
] as const;

/** @public */
export const applicationChangeTypeSchema = z.enum(APPLICATION_CHANGES);

/** @public */
export type ApplicationChangeType = z.infer<typeof applicationChangeTypeSchema>;

/**
 * A revision with what is known of its commit.
 *
 * @public
 */
export const changedSourceSchema = deployedSourceSchema.extend({
  /** Name, without the address. Absent: not told. */
  author: z.string().optional(),
  message: z.string().optional(),
  /** Time of the commit, ISO 8601. */
  committedAt: z.string().datetime().optional(),
});

/** @public */
export type ChangedSource = z.infer<typeof changedSourceSchema>;

/**
 * One change of one application: the payload on `ARGOCD_EVENTS_TOPIC`.
 *
 * @public
 */
export const applicationChangeSchema = z.object({
  /** The same for the same change: whoever acts on it tells a second delivery by this. */
  id: z.string(),
  type: applicationChangeTypeSchema,
  /** When it happened, ISO 8601: a sync ended, or a drift was found to last. */
  at: z.string().datetime(),
  application: applicationSchema.pick({
    ref: true,
    instance: true,
    namespace: true,
    name: true,
    project: true,
    environment: true,
    production: true,
    cluster: true,
    url: true,
  }),
  /** Catalog entities that it is linked to. */
  entityRefs: z.array(z.string()),
  /** Of a drift: since when Fairway has seen it. */
  since: z.string().datetime().optional(),
  /** What was applied, or was to be; of a drift, what it was compared with. */
  sources: z.array(changedSourceSchema),
  /** Images that run. */
  images: z.array(z.string()),
  /** Who started the sync. Absent: not told, or there was none. */
  by: syncResultSchema.shape.by,
  /** Why a sync failed, or what differs. */
  reason: applicationReasonSchema.optional(),
});

/** @public */
export type ApplicationChange = z.infer<typeof applicationChangeSchema>;
