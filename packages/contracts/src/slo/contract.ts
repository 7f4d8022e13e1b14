import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import { linksAsOfShape } from '../fleetList';
import { defineContract } from '../operation';
import { sourcesOperation } from '../sources';
import { invalidDefinitionSchema } from './definition';
import { sloDetailsSchema } from './details';
import { sloExplanationSchema } from './explanation';
import { goldenSignalsSchema } from './goldenSignals';
import { sloListOptionsSchema, sloListSchema } from './list';
import {
  sloReadPermission,
  sloUnlinkedReadPermission,
  sloUsePermission,
} from './permissions';
import { sloStatusSchema, sparklineSchema } from './status';

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
  /**
   * Worst first, production before other environments. Only what the caller may see; of roll-ups of a grouped SLO the worst
   * group alone.
   */
  slos: z.array(sloStatusSchema),
  /** Definitions of the catalog that belong to the entity, and of which no rules can be made. */
  invalid: z.array(invalidDefinitionSchema),
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
  /** When windows of the calendar began, and with each a new budget, Unix seconds. Of rolling windows: none. */
  resets: z.array(z.number()),
  /** What the source said besides data. */
  warnings: z.array(z.string()),
});

/** @public */
export type SloHistory = z.infer<typeof sloHistorySchema>;

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
      options: sloListOptionsSchema,
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
    details: {
      scope: 'fleet',
      description:
        'Definition of one SLO, health of its rules beside what the definition emits, its groups and links',
      permission: sloReadPermission,
      options: z.object({ slo: sloRef }),
      output: sloDetailsSchema,
    },
    goldenSignals: {
      scope: 'fleet',
      description:
        'Traffic, errors, latency and saturation of what one SLO measures, over time',
      permission: sloReadPermission,
      options: z.object({
        slo: sloRef,
        seconds: z.coerce
          .number()
          .int()
          .min(600)
          .max(30 * 86400)
          .default(6 * 3600)
          .describe('How far back'),
      }),
      output: goldenSignalsSchema,
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
