import { z } from 'zod/v3';

export const commitMetadataSchema = z.object({
  author: z.string().optional().catch(undefined),
  date: z.string().datetime({ offset: true }).optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});

/** What Argo CD knows of a commit. */
export type CommitMetadata = z.output<typeof commitMetadataSchema>;
