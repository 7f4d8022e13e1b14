import type { Sample } from './series';

// Bound once: a test's sandbox looks globals up slowly, and this runs a million times for a window of 30 d.
const { min } = Math;

/** What a counter did inside a range. */
export interface Growth {
  first: Sample;
  last: Sample;
  /** Samples in the range. */
  count: number;
  /** What it gained between the first and the last sample, resets included. */
  gained: number;
}

/** Where the first or last sample is too far from the edge, the series is taken to start or end half a gap from it. */
function extrapolated(toEdge: number, gap: number): number {
  return toEdge < gap * 1.1 ? toEdge : gap / 2;
}

/**
 * `increase` of a counter as Prometheus computes it: what was gained between the samples, extrapolated to the edges
 * of the range, but not below a counter of zero.
 */
export function extrapolateIncrease(
  { first, last, count, gained }: Growth,
  { from, to }: { from: number; to: number },
): number | undefined {
  if (count < 2) {
    return undefined;
  }
  const sampled = last.t - first.t;
  const gap = sampled / (count - 1);
  let toStart = first.t - from;
  if (gained > 0 && first.v >= 0) {
    toStart = min(toStart, sampled * (first.v / gained));
  }
  const covered =
    sampled + extrapolated(toStart, gap) + extrapolated(to - last.t, gap);
  return gained * (covered / sampled);
}

/** The growth between samples; a fall is a reset to zero. */
export function growthOf(points: Sample[]): Growth {
  const first = points[0];
  const last = points[points.length - 1];
  let gained = last.v - first.v;
  for (let i = 1; i < points.length; i++) {
    if (points[i].v < points[i - 1].v) {
      gained += points[i - 1].v;
    }
  }
  return { first, last, count: points.length, gained };
}
