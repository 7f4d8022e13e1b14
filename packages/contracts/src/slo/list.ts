import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import {
  fleetCountsShape,
  fleetOptionsShape,
  linksAsOfShape,
} from '../fleetList';
import { invalidDefinitionSchema } from './definition';
import { sloStateSchema, sloStatusSchema } from './status';

/** @public */
export const sloListOptionsSchema = z.object({
  state: z
    .string()
    .optional()
    .describe('States, separated by commas; such as exhausted,burning-fast'),
  environment: z.string().optional(),
  tier: z.string().optional(),
  source: z.string().optional().describe('Name of the source that records it'),
  definition: z
    .string()
    .optional()
    .describe(
      'How it stands to the catalog, separated by commas: none, valid, issues',
    ),
  rules: z
    .string()
    .optional()
    .describe(
      'How its rules fare, separated by commas; such as missing,failing,different',
    ),
  groups: z
    .enum(['worst', 'all'])
    .default('worst')
    .describe('Of an SLO with a budget for each group: which are listed'),
  search: z.string().optional().describe('Part of the name, service or entity'),
  sort: z.enum(['worst', 'name', 'remaining']).default('worst'),
  ...fleetOptionsShape,
});

/** @public */
export const sloListSchema = z.object({
  ...envelopeShape,
  ...linksAsOfShape,
  /** The page asked for, in the order asked for. */
  slos: z.array(sloStatusSchema),
  ...fleetCountsShape,
  /** Per state, of those that match all but the state filter. */
  counts: z.record(sloStateSchema, z.number().int()),
  /** Values to filter by, from what the caller may see. */
  environments: z.array(z.string()),
  tiers: z.array(z.string()),
  /** Names of sources; `NO_SOURCE` where an SLO is on none. */
  recordedBy: z.array(z.string()),
  /** Entity refs of those that own what has SLOs, and of the systems it is part of. */
  owners: z.array(z.string()),
  systems: z.array(z.string()),
  /** Definitions of the catalog of which no rules can be made, whatever the filter. */
  invalid: z.array(invalidDefinitionSchema),
});

/** @public */
export type SloList = z.infer<typeof sloListSchema>;
