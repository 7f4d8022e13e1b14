import { z } from 'zod/v3';

/** What was last told, or found not to be news, of the syncs of an application. */
export const knownSyncsSchema = z.object({
  /** Start of the last finished sync that was looked at. */
  startedAt: z.string().optional(),
  /** What the last good one applied, and the images of it and of those before. */
  deployed: z
    .object({ revisions: z.array(z.string()), images: z.array(z.string()) })
    .optional(),
  /** Revisions with which auto-sync failed last; gone with any other end of a sync. */
  failing: z.array(z.string()).optional(),
});

/** @see knownSyncsSchema */
export type KnownSyncs = z.infer<typeof knownSyncsSchema>;

/** Since when an application has been seen out of sync, and whether that was told. */
export interface KnownDrift {
  since?: string;
  told: boolean;
}

/** What the database knows of an application: what is news is told by comparing with it. */
export interface KnownApplication {
  syncs: KnownSyncs;
  drift: KnownDrift;
}
