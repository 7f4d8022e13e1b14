import { z } from 'zod/v3';

/**
 * How the rules of an SLO fare, worst first.
 *
 * - `missing`: rules that its definition emits are not loaded, or none of them.
 * - `failing`: the source could not evaluate a rule the last time.
 * - `different`: what is loaded is not what its definition emits today.
 * - `slow`: evaluating a group takes most of its interval, or evaluations were skipped.
 * - `elsewhere`: the source's rules were read, and those of this SLO are not among them, as where a ruler evaluates them.
 * - `not-read`: not known.
 * - `loaded`: nothing is wrong. Without a definition: as far as the rules alone tell.
 *
 * @public
 */
export const RULE_STATES = [
  'missing',
  'failing',
  'different',
  'slow',
  'elsewhere',
  'not-read',
  'loaded',
] as const;

/** @public */
export const ruleStateSchema = z.enum(RULE_STATES);

/** @public */
export type RuleState = z.infer<typeof ruleStateSchema>;

/**
 * A rule as a person names it.
 *
 * @public
 */
export const ruleNameSchema = z.object({
  group: z.string(),
  /** Recorded series or alert. */
  name: z.string(),
  /** That tell it from others of the same name. */
  labels: z.record(z.string()),
});

/** @public */
export type RuleName = z.infer<typeof ruleNameSchema>;

/** @public */
export const loadedGroupSchema = z.object({
  group: z.string(),
  health: z.enum(['ok', 'err', 'unknown']),
  /** Of this SLO. */
  rules: z.number().int(),
  lastEvaluation: z.string().datetime().optional(),
  evaluationSeconds: z.number().optional(),
  intervalSeconds: z.number().optional(),
  /** Evaluating it takes most of the interval. */
  slow: z.boolean(),
  /** Evaluations skipped within the last hour. Absent: the source does not tell. */
  skipped: z.number().nonnegative().optional(),
  lastError: z.string().optional(),
});

/** @public */
export type LoadedGroup = z.infer<typeof loadedGroupSchema>;

/**
 * The rules of one SLO at its source, beside what its definition emits today.
 *
 * @public
 */
export const ruleHealthSchema = z.object({
  state: ruleStateSchema,
  /** When the rules were read, ISO 8601. Absent: not yet. */
  asOf: z.string().datetime().optional(),
  groups: z.array(loadedGroupSchema),
  /** How many rules the definition emits. Absent: there is none to compare with. */
  expected: z.number().int().optional(),
  /** The definition emits them, and they are not loaded. */
  missing: z.array(ruleNameSchema),
  /** Loaded with another expression, duration or labels than the definition emits. */
  different: z.array(
    ruleNameSchema.extend({
      /** PromQL, as the source prints it. */
      loaded: z.string(),
      /** PromQL, as the definition emits it. */
      expected: z.string(),
      /** What differs besides the expression, such as `labels`. */
      fields: z.array(z.enum(['expression', 'labels', 'for', 'interval'])),
    }),
  ),
  /** Loaded, and the definition emits no such rule. */
  unexpected: z.array(ruleNameSchema),
  /** Rule file of what the definition emits today, YAML: what to load. Absent: there is none that the caller may read. */
  ruleFile: z.string().optional(),
});

/** @public */
export type RuleHealth = z.infer<typeof ruleHealthSchema>;
