import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import { measureSchema } from '../measure';

/** @public */
export const sloExplanationSchema = z.object({
  ...envelopeShape,
  ref: z.string(),
  /**
   * `events`: left = 1 - (failed / all) / (1 - objective).
   * `ratio`: left = 1 - error ratio / (1 - objective).
   */
  formula: z.enum(['events', 'ratio']),
  /**
   * Of a window of the calendar: how much of it has gone by, 0..1. What failed is then multiplied by it, as the budget is that of
   * the whole window: left = 1 - (failed / all) x elapsed / (1 - objective).
   */
  elapsedShare: z.number().min(0).max(1).optional(),
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
