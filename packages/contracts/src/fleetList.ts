import { z } from 'zod/v3';

/**
 * When the catalog was read for entities to link to, ISO 8601. Absent: not yet, so that what has no link may well have one.
 *
 * @public
 */
export const linksAsOfShape = { linksAsOf: z.string().datetime().optional() };

/**
 * Options of every list over the fleet.
 *
 * @public
 */
export const fleetOptionsShape = {
  owner: z
    .string()
    .optional()
    .describe('Entity refs of owners, separated by commas'),
  system: z.string().optional().describe('Entity ref of a system'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/**
 * What every list over the fleet says beside its page.
 *
 * @public
 */
export const fleetCountsShape = {
  /** How many match, on all pages. */
  total: z.number().int(),
  /** How many the caller may see, whatever the filter. */
  visible: z.number().int(),
};
