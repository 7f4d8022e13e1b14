import type { Sparkline } from '@fairway/contracts/slo';
import type { Line } from '../dialects';

/** Points of a sparkline. */
export const SPARKLINE_POINTS = 120;

// Rules of a status are evaluated every 2 minutes: finer moments would tell nothing new.
const FINEST_SECONDS = 120;

// What one series is asked for at once, however much the windows of a source differ.
const MOST_POINTS = 1500;

/** Moments that are equally far apart; Unix seconds. */
export interface Grid {
  start: number;
  end: number;
  step: number;
}

/** A grid of moments over a window that ends now, or up to 2 minutes ago: viewers within those ask the same. */
export function grid(
  now: Date,
  windowSeconds: number,
  points = SPARKLINE_POINTS,
): Grid {
  const step = Math.max(Math.ceil(windowSeconds / points), FINEST_SECONDS);
  const end =
    Math.floor(now.getTime() / 1000 / FINEST_SECONDS) * FINEST_SECONDS;
  return { start: end - Math.floor(windowSeconds / step) * step, end, step };
}

/** A grid for all of these windows: over the longest, and fine enough for the shortest. */
export function commonGrid(now: Date, windows: number[]): Grid {
  const longest = windows.reduce((most, one) => Math.max(most, one), 0);
  const shortest = windows.reduce(
    (least, one) => Math.min(least, one),
    longest,
  );
  const points = Math.ceil((SPARKLINE_POINTS * longest) / shortest);
  return grid(now, longest, Math.min(points, MOST_POINTS));
}

/** The moments of a grid that lie in a shorter window with the same end; only so many of them as a sparkline shows. */
export function within({ end, step }: Grid, windowSeconds: number): Grid {
  const moments = Math.max(1, Math.floor(windowSeconds / step));
  const every = Math.max(1, Math.round(moments / SPARKLINE_POINTS));
  const own = every * step;
  return { start: end - Math.floor(moments / every) * own, end, step: own };
}

/** A line on its grid; moments without a value are `null`. */
export function sparkline(line: Line, { start, end, step }: Grid): Sparkline {
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
