import { z } from 'zod/v3';

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
