/**
 * A sample value as Prometheus writes it: decimal text, `NaN`, `+Inf`, `-Inf`.
 *
 * @returns `undefined` for anything else. `Number()` alone would read `+Inf` as NaN and an empty text as 0.
 * @public
 */
export function parseSampleValue(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  if (text === 'NaN') return NaN;
  if (text === '+Inf' || text === 'Inf') return Infinity;
  if (text === '-Inf') return -Infinity;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  return Number(text);
}
