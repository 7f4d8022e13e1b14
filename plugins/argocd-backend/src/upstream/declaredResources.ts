import { z } from 'zod/v3';
import { count, flag, optional, requiredListOf, text } from './lenient';
import { message } from './message';

const declaredResourceSchema = z.object({
  group: text,
  kind: z.string(),
  namespace: text,
  name: z.string(),
  status: text,
  health: optional(z.object({ status: text, message })),
  hook: flag,
  requiresPruning: flag,
  syncWave: count,
});

/** An object that an application declares, or that is left from when it did. */
export type DeclaredResource = z.output<typeof declaredResourceSchema>;

/** Of an application, what it declares. */
export const declaredResourcesSchema = z.object({
  status: z
    .object({ resources: requiredListOf(declaredResourceSchema) })
    .default({ resources: [] }),
});
