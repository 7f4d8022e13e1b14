import { z } from 'zod/v3';
import { measureSchema, unknownReasonSchema } from '../measure';
import { alertRulesSchema, alertTierSchema } from './alerts';
import { definitionStateSchema, sloWindowSchema } from './definition';
import { ruleStateSchema } from './ruleHealth';

/**
 * States of an SLO, worst first: what needs a person, then what is not known, then what is fine. `no-rules`: the catalog
 * defines it, and no source records it.
 *
 * @public
 */
export const SLO_STATES = [
  'exhausted',
  'burning-fast',
  'burning-slow',
  'no-data',
  'no-rules',
  'stale',
  'partial',
  'young',
  'low-traffic',
  'healthy',
] as const;

/** @public */
export const sloStateSchema = z.enum(SLO_STATES);

/** @public */
export type SloState = z.infer<typeof sloStateSchema>;

/**
 * The rule set that recorded an SLO's series.
 *
 * @public
 */
export const sloDialectSchema = z.enum(['fairway', 'sloth', 'pyrra']);

/** @public */
export type SloDialect = z.infer<typeof sloDialectSchema>;

/**
 * What a rule set is known to get wrong; said beside the number.
 *
 * - `averages-ratios`: an idle night counts like a busy day.
 * - `blind-in-gaps`: events behind a scrape gap are not counted.
 * - `single-error-pages`: one failed request of one can page.
 * - `no-data-is-silent`: nothing alerts when the data goes away.
 * - `first-errors-missed`: the first error of a new series is not counted.
 * - `retention-shortens-window`: with less raw data than the window, the window is silently shorter.
 * - `name-may-collide`: equal names in two namespaces are one SLO to this rule set.
 *
 * @public
 */
export const sloCaveatSchema = z.enum([
  'averages-ratios',
  'blind-in-gaps',
  'single-error-pages',
  'no-data-is-silent',
  'first-errors-missed',
  'retention-shortens-window',
  'name-may-collide',
]);

/** @public */
export type SloCaveat = z.infer<typeof sloCaveatSchema>;

/**
 * How an SLO came to an entity. Links serve reading only. `definition`: the entity is the OpenSLO document, or the one that
 * it is about.
 *
 * @public
 */
export const sloLinkSchema = z.object({
  entityRef: z.string(),
  by: z.enum(['definition', 'annotation', 'entity-label', 'name-label']),
  /** Annotation or label that matched, such as `sloth_service`; of a definition: the kind `SLO`. */
  key: z.string(),
  /** Of a definition: the OpenSLO entity. */
  value: z.string(),
});

/** @public */
export type SloLink = z.infer<typeof sloLinkSchema>;

/**
 * Until the budget is spent if the burn over `window` goes on: the window of the alert that leads, else the one nearest
 * to 1 h. `inSeconds: 0`: it is spent. `outlasts`: not within the window of the SLO.
 *
 * @public
 */
export const exhaustionSchema = z.union([
  z
    .object({ inSeconds: z.number().nonnegative(), window: z.string() })
    .strict(),
  z.object({ outlasts: z.literal(true), window: z.string() }).strict(),
  z.object({ unknown: unknownReasonSchema }).strict(),
]);

/** @public */
export type Exhaustion = z.infer<typeof exhaustionSchema>;

/**
 * One budget of an SLO that has one for each of a label's values.
 *
 * @public
 */
export const sloGroupSchema = z.object({
  /** Address of the SLO as a whole; finds all its budgets. */
  slo: z.string(),
  /** That tell this budget from the others. */
  labels: z.record(z.string()),
  /** How many budgets the SLO has. */
  count: z.number().int().positive(),
  /** It is the worst of them, and stands for the SLO. */
  leads: z.boolean(),
});

/** @public */
export type SloGroup = z.infer<typeof sloGroupSchema>;

/**
 * In place of a source, of an SLO that only the catalog knows.
 *
 * @public
 */
export const NO_SOURCE = '~catalog';

/** @public */
export const sloStatusSchema = z.object({
  /** `<source>/<id>`: the SLO's address in Fairway. */
  ref: z.string(),
  /** The rule set's own name for it: `slo`, `sloth_id`. */
  id: z.string(),
  /** Source that the values come from; `NO_SOURCE` where no source records it. */
  source: z.string(),
  /** All sources that hold this SLO as replicas of one, `source` included. */
  replicas: z.array(z.string()),
  dialect: sloDialectSchema,
  /** What people call it. */
  name: z.string(),
  /** Absent: it has one budget. */
  group: sloGroupSchema.optional(),
  service: z.string().optional(),
  /** Of the service, such as `1`: as the definition says, or the entity. */
  tier: z.string().optional(),
  environment: z.string().optional(),
  /** Its environment is production, or it names none; `fairway.environments` says which are. */
  production: z.boolean(),
  link: sloLinkSchema.optional(),

  state: sloStateSchema,
  /** Since when, ISO 8601, where that is known. */
  since: z.string().datetime().optional(),
  /** Time of the values, ISO 8601. */
  asOf: z.string().datetime(),

  /** Ratio, 0.999. */
  objective: measureSchema,
  /** Of a calendar window: the length of the present one. */
  windowSeconds: measureSchema,
  /** Absent: the rules do not tell, or not in these words. */
  window: sloWindowSchema.optional(),
  /** Good share of the events in the window, 0..1. */
  sli: measureSchema,
  /** Budget left: 1 = all, 0 = none, below 0 = overspent. */
  remaining: measureSchema,
  /** The whole budget as full outage at average traffic, seconds: (1 - objective) x window. */
  budgetSeconds: measureSchema,
  /** Share of the window with data, 0..1. */
  coverage: measureSchema,
  /** The source warned that its answer may lack something, such as a store of Thanos: `warnings` of its report say what. */
  incomplete: z.boolean(),
  events: measureSchema,
  badEvents: measureSchema,
  /** Budget left lies in here, where one number would pretend: young, partial, few events. */
  remainingRange: z.object({ low: z.number(), high: z.number() }).optional(),
  /** 95 % Wilson interval of the SLI, where events are few. */
  sliRange: z.object({ low: z.number(), high: z.number() }).optional(),
  /** Multiples of the even burn; 1 spends the budget in exactly one window. Shortest window first. */
  burn: z.array(z.object({ window: z.string(), rate: measureSchema })),
  exhaustion: exhaustionSchema,
  /** Last value before the data went away. */
  lastKnown: z
    .object({ remaining: z.number(), at: z.string().datetime().optional() })
    .optional(),
  /** Of the loaded alert rules, worst first; and whatever else fires. */
  tiers: z.array(alertTierSchema),
  alertRules: alertRulesSchema,
  /** Index in `tiers` of the alert that leads: of the worst that fire the one that fires longest. Absent: none fires. */
  leading: z.number().int().nonnegative().optional(),
  caveats: z.array(sloCaveatSchema),
  definition: definitionStateSchema,
  rules: ruleStateSchema,
});

/** @public */
export type SloStatus = z.infer<typeof sloStatusSchema>;

/**
 * Budget left over the window. `remaining` is `null` where there is no data: gaps stay gaps.
 *
 * @public
 */
export const sparklineSchema = z.object({
  /** Unix seconds of the first point. */
  start: z.number(),
  stepSeconds: z.number().positive(),
  remaining: z.array(z.number().finite().nullable()),
});

/** @public */
export type Sparkline = z.infer<typeof sparklineSchema>;
