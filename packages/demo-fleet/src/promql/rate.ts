import type { Sample } from './series';

/** What the counter gained between its first and last sample; a fall is a reset to zero. */
function gained(points: Sample[]): number {
  let total = points[points.length - 1].v - points[0].v;
  for (let i = 1; i < points.length; i++) {
    if (points[i].v < points[i - 1].v) {
      total += points[i - 1].v;
    }
  }
  return total;
}

/** Where the first or last sample is too far from the edge, the series is taken to start or end half a gap from it. */
function extrapolated(toEdge: number, gap: number): number {
  return toEdge < gap * 1.1 ? toEdge : gap / 2;
}

/**
 * `increase` of a counter as Prometheus computes it: what was gained between the samples, extrapolated to the edges
 * of the range, but not below a counter of zero.
 */
export function counterIncrease(
  points: Sample[],
  from: number,
  to: number,
): number | undefined {
  if (points.length < 2) {
    return undefined;
  }
  const first = points[0];
  const last = points[points.length - 1];
  const total = gained(points);
  const sampled = last.t - first.t;
  const gap = sampled / (points.length - 1);
  let toStart = first.t - from;
  if (total > 0 && first.v >= 0) {
    toStart = Math.min(toStart, sampled * (first.v / total));
  }
  const covered =
    sampled + extrapolated(toStart, gap) + extrapolated(to - last.t, gap);
  return total * (covered / sampled);
}
