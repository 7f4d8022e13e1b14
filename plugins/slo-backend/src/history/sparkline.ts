import type { Sparkline } from '@fairway/contracts/slo';
import type { Line } from '../dialects';

/** Points of a sparkline. */
export const SPARKLINE_POINTS = 120;

/** A grid of moments that ends now, with its ends on multiples of the step: the same query asks for the same moments. */
export function grid(
  now: Date,
  windowSeconds: number,
  points = SPARKLINE_POINTS,
  leastStep = 120,
): { start: number; end: number; step: number } {
  const step = Math.max(Math.ceil(windowSeconds / points), leastStep);
  const end = Math.floor(now.getTime() / 1000 / step) * step;
  return { start: end - Math.floor(windowSeconds / step) * step, end, step };
}

/** A line on its grid; moments without a value are `null`. */
export function sparkline(
  line: Line,
  { start, end, step }: { start: number; end: number; step: number },
): Sparkline {
  const values = new Map(line);
  const moments = Math.round((end - start) / step) + 1;
  return {
    start,
    stepSeconds: step,
    remaining: Array.from(
      { length: moments },
      (_, i) => values.get(start + i * step) ?? null,
    ),
  };
}

/** Unix seconds of the first value; `undefined` where the line begins with the grid, or has no value at all. */
export function firstSeen({
  start,
  stepSeconds,
  remaining,
}: Sparkline): number | undefined {
  const index = remaining.findIndex(value => value !== null);
  return index > 0 ? start + index * stepSeconds : undefined;
}
