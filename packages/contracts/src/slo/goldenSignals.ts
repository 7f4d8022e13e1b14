import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';

/**
 * Why there is no such signal.
 *
 * - `no-histogram`: the SLO counts events, it does not time them.
 * - `no-selectors`: what the SLO counts is not known: it has neither a definition nor rules that tell.
 * - `no-workload`: no entity of the SLO says which pods are its own.
 * - `no-series`: the source has no such series, as where it does not scrape the pods' metrics.
 * - `not-recorded`: no source records the SLO, and its document alone has nothing read.
 * - `not-counted`: the SLO has a share of failures and no events.
 *
 * @public
 */
export const absentSignalSchema = z.enum([
  'no-histogram',
  'no-selectors',
  'no-workload',
  'no-series',
  'not-recorded',
  'not-counted',
]);

/** @public */
export type AbsentSignal = z.infer<typeof absentSignalSchema>;

/** @public */
export const SIGNAL_LINES = [
  'total',
  'bad',
  'p50',
  'p95',
  'p99',
  'cpu-of-requests',
  'cpu-of-limits',
  'memory-of-requests',
  'memory-of-limits',
] as const;

/** @public */
export const signalLineSchema = z.object({
  name: z.enum(SIGNAL_LINES),
  /** One value for each step from `start`; `null`: no data. */
  values: z.array(z.number().finite().nullable()),
  /** PromQL that gives it. */
  query: z.string(),
  /** Link that opens the query at the source, where a `browserUrl` is configured. */
  queryUrl: z.string().optional(),
});

/** @public */
export type SignalLine = z.infer<typeof signalLineSchema>;

/** @public */
export const signalSchema = z.union([
  z
    .object({
      /** Events a second; what the histogram counts, mostly seconds; a share of what was asked for. */
      unit: z.enum(['per-second', 'seconds', 'ratio']),
      lines: z.array(signalLineSchema).min(1),
      /** What the SLO takes for slow, in the same unit. */
      bound: z.number().optional(),
    })
    .strict(),
  z.object({ absent: absentSignalSchema }).strict(),
]);

/** @public */
export type Signal = z.infer<typeof signalSchema>;

/** @public */
export const goldenSignalsSchema = z.object({
  ...envelopeShape,
  ref: z.string(),
  /** Unix seconds of the first value of each line. */
  start: z.number(),
  stepSeconds: z.number().positive(),
  traffic: signalSchema,
  errors: signalSchema,
  latency: signalSchema,
  saturation: signalSchema,
  /** What the source said besides data. */
  warnings: z.array(z.string()),
});

/** @public */
export type GoldenSignals = z.infer<typeof goldenSignalsSchema>;
