import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import {
  fleetCountsShape,
  fleetOptionsShape,
  linksAsOfShape,
} from '../fleetList';
import { measureSchema } from '../measure';
import { defineContract } from '../operation';
import { sourcesOperation } from '../sources';
import {
  sloReadPermission,
  sloUnlinkedReadPermission,
  sloUsePermission,
} from './permissions';
import { sloStateSchema, sloStatusSchema, sparklineSchema } from './status';

const sloRef = z
  .string()
  .min(1)
  .describe('Address of the SLO: <source>/<id>, or its bare id');

/** @public */
export const entityBudgetsSchema = z.object({
  ...envelopeShape,
  /** The entity stands for others: a System, Domain, Group or User. */
  rollup: z.boolean(),
  ...linksAsOfShape,
  /** Worst first, production before other environments. Only what the caller may see. */
  slos: z.array(sloStatusSchema),
  /** By `ref`; not for roll-ups. Absent: not collected yet. */
  sparklines: z.record(sparklineSchema),
  /** What an SLO would have to carry to be linked to the entity: label or annotation with its value, in order. */
  tried: z.array(z.object({ by: z.string(), value: z.string() })),
  /** The annotation line that would link the entity; with how many SLOs carry it today, where the caller may know. */
  suggestion: z
    .object({ line: z.string(), matches: z.number().optional() })
    .optional(),
});

/** @public */
export type EntityBudgets = z.infer<typeof entityBudgetsSchema>;

/** @public */
export const historyPointSchema = z.object({
  /** Unix seconds. */
  t: z.number(),
  /** Budget left at that moment. */
  remaining: z.number().finite().nullable(),
  /** Burn rates, in the order of `burnWindows`: of each the worst since the point before, so that no burst is lost. */
  burn: z.array(z.number().finite().nullable()),
});

/** @public */
export const sloHistorySchema = z.object({
  ...envelopeShape,
  ref: z.string(),
  stepSeconds: z.number().positive(),
  /** Windows that the burn is told over, shortest first: those of the rules that are nearest to one hour and to six. */
  burnWindows: z.array(z.string()),
  points: z.array(historyPointSchema),
  /** What the source said besides data. */
  warnings: z.array(z.string()),
});

/** @public */
export type SloHistory = z.infer<typeof sloHistorySchema>;

/** @public */
export const sloExplanationSchema = z.object({
  ...envelopeShape,
  ref: z.string(),
  /**
   * `events`: left = 1 - (failed / all) / (1 - objective).
   * `ratio`: left = 1 - error ratio / (1 - objective).
   */
  formula: z.enum(['events', 'ratio']),
  /** They agree: where the formula cannot be worked out, no number of it is from older data. */
  terms: z.object({
    objective: measureSchema,
    errorRatio: measureSchema,
    badEvents: measureSchema,
    events: measureSchema,
    remaining: measureSchema,
  }),
  /** PromQL that gives `remaining`. */
  query: z.string(),
  /** PromQL that failed and all events are counted from; absent where the rules do not tell. */
  countedFrom: z.object({
    failed: z.string().optional(),
    all: z.string().optional(),
  }),
  /** Link that opens the query at the source, where a `browserUrl` is configured. */
  queryUrl: z.string().optional(),
  sourceVersion: z.string().optional(),
  /** When the rules were read, ISO 8601: `rules` tells how they were then. Absent: not read yet. */
  rulesAsOf: z.string().datetime().optional(),
  rules: z.array(
    z.object({
      group: z.string(),
      health: z.enum(['ok', 'err', 'unknown']),
      lastEvaluation: z.string().datetime().optional(),
      evaluationSeconds: z.number().optional(),
      intervalSeconds: z.number().optional(),
      lastError: z.string().optional(),
    }),
  ),
  coverage: measureSchema,
  /** Up to how long the newest events are not in the numbers yet. */
  lagSeconds: z.number(),
});

/** @public */
export type SloExplanation = z.infer<typeof sloExplanationSchema>;

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
});

/** @public */
export type SloList = z.infer<typeof sloListSchema>;

/** @public */
export const unlinkedSlosSchema = z.object({
  ...envelopeShape,
  ...linksAsOfShape,
  /** None while the catalog was not read. */
  slos: z.array(
    z.object({
      status: sloStatusSchema,
      /** Line for the `metadata.annotations` of the entity it belongs to. */
      line: z.string(),
    }),
  ),
});

/** @public */
export type UnlinkedSlos = z.infer<typeof unlinkedSlosSchema>;

/** @public */
export const sloContract = defineContract({
  pluginId: 'fairway-slo',
  use: sloUsePermission,
  operations: {
    budgets: {
      scope: 'entity',
      description:
        'Error budget, burn rates, alerts and state of every SLO of an entity, or of what a system, domain, group or user stands for',
      permission: sloReadPermission,
      options: z.object({}),
      output: entityBudgetsSchema,
    },
    slos: {
      scope: 'fleet',
      description: 'SLOs that the caller may see, worst first',
      permission: sloReadPermission,
      options: z.object({
        state: z
          .string()
          .optional()
          .describe(
            'States, separated by commas; such as exhausted,burning-fast',
          ),
        environment: z.string().optional(),
        search: z
          .string()
          .optional()
          .describe('Part of the name, service or entity'),
        sort: z.enum(['worst', 'name', 'remaining']).default('worst'),
        ...fleetOptionsShape,
      }),
      output: sloListSchema,
    },
    slo: {
      scope: 'fleet',
      description: 'State, numbers and alerts of one SLO',
      permission: sloReadPermission,
      options: z.object({ slo: sloRef }),
      output: z.object({
        ...envelopeShape,
        matches: z.array(sloStatusSchema).min(1),
      }),
    },
    history: {
      scope: 'fleet',
      description: 'Budget left and burn rate of one SLO over time',
      permission: sloReadPermission,
      options: z.object({
        slo: sloRef,
        seconds: z.coerce
          .number()
          .int()
          .min(3600)
          .max(366 * 86400)
          .optional()
          .describe('How far back; the window of the SLO by default'),
      }),
      output: sloHistorySchema,
    },
    explain: {
      scope: 'fleet',
      description:
        'How the budget left of one SLO is computed: formula with values, query, rules and their health',
      permission: sloReadPermission,
      options: z.object({ slo: sloRef }),
      output: sloExplanationSchema,
    },
    unlinked: {
      scope: 'fleet',
      description:
        'SLOs that belong to no catalog entity, with the line that would link each',
      permission: sloUnlinkedReadPermission,
      options: z.object({}),
      output: unlinkedSlosSchema,
    },
    sources: sourcesOperation,
  },
});
