import { z } from 'zod/v3';

/**
 * What is known about a source right now.
 *
 * - `ok`: it answered within the last three intervals.
 * - `stale`: it answered once; since then nothing was heard, or the values come from before a restart.
 * - `unreachable`: no connection, no answer in time, or an answer that is not the API's (a proxy's page, garbage).
 * - `unauthorized`: it does not know our credentials (401).
 * - `forbidden`: it knows them and refuses (403).
 * - `not-installed`: something answers, but not with this API (404).
 * - `never`: not asked yet.
 *
 * @public
 */
export const sourceStateSchema = z.enum([
  'ok',
  'stale',
  'unreachable',
  'unauthorized',
  'forbidden',
  'not-installed',
  'never',
]);

/** @public */
export type SourceState = z.infer<typeof sourceStateSchema>;

/** @public */
export const sourceStatusSchema = z.object({
  /** Name of the source in the configuration. */
  name: z.string(),
  /** Absent where no source of another kind can have the same name: a cluster may be called as its Argo CD is. */
  kind: z.string().optional(),
  state: sourceStateSchema,
  /** Time of the last good answer, ISO 8601. Absent: there was none. */
  asOf: z.string().datetime().optional(),
  /** Since when the state holds, ISO 8601. */
  since: z.string().datetime().optional(),
  /** What is the matter. In full only in the report of a source, which has a permission of its own; else without addresses and without what the source said. */
  message: z.string().optional(),
  /** Seconds between two questions to this source. */
  intervalSeconds: z.number().positive(),
});

/** @public */
export type SourceStatus = z.infer<typeof sourceStatusSchema>;

/**
 * Carried by every output: where the values come from and how old the oldest of them is.
 *
 * @public
 */
export const envelopeShape = {
  /** Time of the oldest value in the answer, ISO 8601. Absent: there is no value. */
  asOf: z.string().datetime().optional(),
  sources: z.array(sourceStatusSchema),
};

/** @public */
export type Envelope = {
  asOf?: string;
  sources: SourceStatus[];
};
