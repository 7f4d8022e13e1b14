import { dropMetricName } from './labels';
import { extrapolateIncrease, growthOf } from './rate';
import type { Sample } from './series';
import { MatrixValue, vector, VectorSample, VectorValue } from './value';

type OverRange = (
  points: Sample[],
  range: { from: number; to: number },
) => number | undefined;

/** Kahan's summation, as Prometheus adds over time: small numbers are not lost beside large ones. */
function sum(points: Sample[]): number {
  let total = 0;
  let lost = 0;
  for (const { v } of points) {
    const next = total + v;
    if (Math.abs(total) >= Math.abs(v)) {
      lost += total - next + v;
    } else {
      lost += v - next + total;
    }
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}

function extreme(points: Sample[], better: (a: number, b: number) => boolean) {
  return points.reduce(
    (best, { v }) => (better(v, best) || Number.isNaN(best) ? v : best),
    NaN,
  );
}

const OVER_RANGE: Readonly<Record<string, OverRange>> = {
  increase: (points, range) => extrapolateIncrease(growthOf(points), range),
  rate: (points, range) => {
    const increase = extrapolateIncrease(growthOf(points), range);
    return increase === undefined
      ? undefined
      : increase / ((range.to - range.from) / 1000);
  },
  count_over_time: points => points.length,
  sum_over_time: sum,
  avg_over_time: points => sum(points) / points.length,
  min_over_time: points => extreme(points, (a, b) => a < b),
  max_over_time: points => extreme(points, (a, b) => a > b),
  last_over_time: points => points[points.length - 1].v,
};

/** Applies a function of a range vector to each of its series. */
export function applyRangeFunction(
  name: string,
  matrix: MatrixValue,
  t: number,
): VectorValue {
  const apply = OVER_RANGE[name];
  const result: VectorSample[] = [];
  for (const { labels, points } of matrix.series) {
    const value = apply(points, matrix);
    if (value !== undefined) {
      const kept = name === 'last_over_time' ? labels : dropMetricName(labels);
      result.push({ labels: kept, value, t });
    }
  }
  return vector(result);
}
