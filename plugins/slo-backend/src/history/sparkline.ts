import type { Sparkline } from '@fairway/contracts/slo';
import type { Line } from '../dialects';

/** Points of a sparkline. */
export const SPARKLINE_POINTS = 120;

// Rules of a status are evaluated every 2 minutes: finer moments would tell nothing new.
const FINEST_SECONDS = 120;

/** A grid of moments over a window that ends now, or up to 2 minutes ago: viewers within those ask the same. */
export function grid(
  now: Date,
  windowSeconds: number,
  points = SPARKLINE_POINTS,
): { start: number; end: number; step: number } {
  const step = Math.max(Math.ceil(windowSeconds / points), FINEST_SECONDS);
  const end =
    Math.floor(now.getTime() / 1000 / FINEST_SECONDS) * FINEST_SECONDS;
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

/**
 * Unix seconds of the first value; `undefined` where the line begins with the grid. A line without any value began
 * after its last moment.
 */
export function firstSeen({
  start,
  stepSeconds,
  remaining,
}: Sparkline): number | undefined {
  const index = remaining.findIndex(value => value !== null);
  if (index === 0) return undefined;
  return start + (index > 0 ? index : remaining.length) * stepSeconds;
}
