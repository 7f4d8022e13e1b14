import { z } from 'zod/v3';

/**
 * What is wrong with a definition, and how to mend it.
 *
 * @public
 */
export const definitionIssueSchema = z.object({
  /** `error`: no rules can be made of it. */
  severity: z.enum(['error', 'warning']),
  /** Which document, as people find it: `slo:default/checkout-availability`. */
  document: z.string(),
  /** Field, such as `spec.objectives[0].target`. */
  path: z.string(),
  /** What stands there, as JSON; absent: nothing. */
  value: z.string().optional(),
  message: z.string(),
  mend: z.string(),
  /** Line of the file, from 1, where the text is at hand. */
  line: z.number().int().positive().optional(),
});

/** @public */
export type DefinitionIssue = z.infer<typeof definitionIssueSchema>;

/**
 * How an SLO stands to the catalog.
 *
 * - `none`: no OpenSLO document of the catalog defines it.
 * - `valid`: one does.
 * - `issues`: one does, and something about it should be mended.
 *
 * @public
 */
export const definitionStateSchema = z.enum(['none', 'valid', 'issues']);

/** @public */
export type DefinitionState = z.infer<typeof definitionStateSchema>;

/**
 * A definition of the catalog of which no rules can be made, so that it is in no list of SLOs.
 *
 * @public
 */
export const invalidDefinitionSchema = z.object({
  /** The OpenSLO entity. */
  entityRef: z.string(),
  issues: z.array(definitionIssueSchema).min(1),
});

/** @public */
export type InvalidDefinition = z.infer<typeof invalidDefinitionSchema>;

/**
 * Over which time a budget is.
 *
 * @public
 */
export const sloWindowSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('rolling'),
    /** As Prometheus writes it: `30d`. */
    duration: z.string(),
  }),
  z.object({
    type: z.literal('calendar'),
    /** As OpenSLO writes it: a number and d, w, M, Q or Y. */
    duration: z.string(),
    /** IANA name, such as `Europe/Berlin`. */
    timeZone: z.string(),
    /** Of the present window, ISO 8601. The end is the start of the next one. */
    start: z.string().datetime(),
    end: z.string().datetime(),
  }),
]);

/** @public */
export type SloWindowInfo = z.infer<typeof sloWindowSchema>;

/**
 * What the catalog defines of one SLO.
 *
 * @public
 */
export const sloDefinitionSchema = z.object({
  /** The OpenSLO entity. */
  entityRef: z.string(),
  description: z.string().optional(),
  /** Catalog references, as the definition or the entity it is about says. */
  owner: z.string().optional(),
  system: z.string().optional(),
  budgeting: z.enum(['Occurrences', 'Timeslices', 'RatioTimeslices']),
  indicator: z.enum([
    'counters',
    'latency',
    'native-latency',
    'probe',
    'rates',
    'ratio',
    'composite',
  ]),
  /** Labels of which each combination of values has a budget of its own. */
  groupBy: z.array(z.string()),
  issues: z.array(definitionIssueSchema),
});

/** @public */
export type SloDefinitionInfo = z.infer<typeof sloDefinitionSchema>;
