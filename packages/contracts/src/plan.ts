import { z } from 'zod/v3';

/**
 * Address of a Kubernetes object.
 *
 * @public
 */
export const objectAddressSchema = z.object({
  /** Absent: the core group. */
  group: z.string().optional(),
  kind: z.string(),
  /** Absent: it is in none. */
  namespace: z.string().optional(),
  name: z.string(),
});

/** @public */
export type ObjectAddress = z.infer<typeof objectAddressSchema>;

/**
 * What a write would do to one object. `replace`: delete it and create it anew.
 *
 * @public
 */
export const planEffectSchema = z.object({
  effect: z.enum(['delete', 'replace', 'change', 'create']),
  object: objectAddressSchema,
  /** What of it, such as the fields that change. */
  detail: z.string().optional(),
});

/** @public */
export type PlanEffect = z.infer<typeof planEffectSchema>;

/**
 * What a check before a write found.
 *
 * - `blocks`: it is not done while this holds.
 * - `warns`: a person should know before.
 * - `not-checked`: whether it is so is not known; the message says why.
 * - `passed`
 *
 * @public
 */
export const planFindingSchema = z.object({
  /** Which check, such as `sync-windows`. */
  check: z.string(),
  state: z.enum(['blocks', 'warns', 'not-checked', 'passed']),
  /** What was found and, unless it passed, the mend: whole sentences. */
  message: z.string(),
});

/** @public */
export type PlanFinding = z.infer<typeof planFindingSchema>;

/**
 * What every plan says.
 *
 * @public
 */
export const planShape = {
  /** Deletions first. */
  effects: z.array(planEffectSchema),
  findings: z.array(planFindingSchema),
};

/** @public */
export type Plan = {
  effects: PlanEffect[];
  findings: PlanFinding[];
};

/**
 * Findings for which a write is not done.
 *
 * @public
 */
export function blocking({ findings }: Plan): PlanFinding[] {
  return findings.filter(({ state }) => state === 'blocks');
}
