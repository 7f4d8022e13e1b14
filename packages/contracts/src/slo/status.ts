import { z } from 'zod/v3';
import { measureSchema, unknownReasonSchema } from '../measure';

/**
 * States of an SLO, worst first: what needs a person, then what is not known, then what is fine.
 *
 * @public
 */
export const SLO_STATES = [
  'exhausted',
  'burning-fast',
  'burning-slow',
  'no-data',
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
 * How an SLO came to an entity. Links serve reading only.
 *
 * @public
 */
export const sloLinkSchema = z.object({
  entityRef: z.string(),
  by: z.enum(['annotation', 'entity-label', 'name-label']),
  /** Annotation or label that matched, such as `sloth_service`. */
  key: z.string(),
  value: z.string(),
});

/** @public */
export type SloLink = z.infer<typeof sloLinkSchema>;

/** @public */
export const alertTierSchema = z.object({
  tier: z.enum(['page', 'ticket', 'no-data']),
  /** Windows that must both burn, such as `1h` and `5m`. Absent for `no-data`, and where the rule was not understood. */
  long: z.string().optional(),
  short: z.string().optional(),
  /** Burn rate above which the tier fires. Absent where the rule was not read or not understood. */
  factor: z.number().optional(),
  firing: z.boolean(),
  /** Since when it fires, ISO 8601; absent: not firing, or not known. */
  since: z.string().datetime().optional(),
  /**
   * Until when silences of an Alertmanager cover the firing alert, ISO 8601; `null`: none does. Absent: it does not fire,
   * or that is not known: no Alertmanager is configured or it does not answer, one of its silences could not be read, or
   * one names a label that only the Alertmanager sees.
   */
  silencedUntil: z.string().datetime().nullable().optional(),
});

/** @public */
export type AlertTier = z.infer<typeof alertTierSchema>;

/**
 * Whether the source has alert rules of an SLO.
 *
 * - `loaded`: `tiers` names them all.
 * - `none`: the rules of the SLO are loaded, and none of them alerts.
 * - `elsewhere`: the source's rules were read, and those of the SLO are not among them, as where a ruler evaluates them;
 *   `tiers` names only what fires.
 * - `not-read`: not known; `tiers` names only what fires.
 *
 * @public
 */
export const alertRulesSchema = z.enum([
  'loaded',
  'none',
  'elsewhere',
  'not-read',
]);

/** @public */
export type AlertRules = z.infer<typeof alertRulesSchema>;

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

/** @public */
export const sloStatusSchema = z.object({
  /** `<source>/<id>`: the SLO's address in Fairway. */
  ref: z.string(),
  /** The rule set's own name for it: `slo`, `sloth_id`. */
  id: z.string(),
  /** Source that the values come from. */
  source: z.string(),
  /** All sources that hold this SLO as replicas of one, `source` included. */
  replicas: z.array(z.string()),
  dialect: sloDialectSchema,
  /** What people call it. */
  name: z.string(),
  service: z.string().optional(),
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
  windowSeconds: measureSchema,
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
