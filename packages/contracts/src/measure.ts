import { z } from 'zod/v3';

/**
 * Why a number is not known.
 *
 * - `not-recorded`: this rule set has no such series.
 * - `no-series`: the rule set records it, but the source has no such series now.
 * - `no-traffic`: there were no events to divide by.
 * - `not-a-number`: the source answered NaN or an infinity.
 * - `rules-not-read`: it follows from the rules, which could not be read.
 * - `rules-elsewhere`: it follows from the rules; the source's were read, and those of this SLO are not among them.
 * - `not-collected`: it is collected in the background and was not yet.
 *
 * @public
 */
export const unknownReasonSchema = z.enum([
  'not-recorded',
  'no-series',
  'no-traffic',
  'not-a-number',
  'rules-not-read',
  'rules-elsewhere',
  'not-collected',
]);

/** @public */
export type UnknownReason = z.infer<typeof unknownReasonSchema>;

/**
 * A number, or the reason why there is none. Never 0 for unknown.
 *
 * @public
 */
export const measureSchema = z.union([
  z.object({ value: z.number().finite() }).strict(),
  z.object({ unknown: unknownReasonSchema }).strict(),
]);

/** @public */
export type Measure = { value: number } | { unknown: UnknownReason };

/** @public */
export function known(value: number): Measure {
  return Number.isFinite(value) ? { value } : { unknown: 'not-a-number' };
}

/** @public */
export function unknown(reason: UnknownReason): Measure {
  return { unknown: reason };
}

/** @public */
export function isKnown(measure: Measure): measure is { value: number } {
  return 'value' in measure;
}

/**
 * The number of a measure, or `undefined`.
 *
 * @public
 */
export function valueOf(measure: Measure): number | undefined {
  return isKnown(measure) ? measure.value : undefined;
}
