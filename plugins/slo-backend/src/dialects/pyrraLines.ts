import { valueOf } from '@fairway/contracts';
import { remainingBudget } from '@fairway/slo';
import type { Series } from '@fairway/kit-node/prometheus';
import type { Line, SloReading } from './Dialect';
import { finitePoints } from './lines';
import { countEvents, sliOfCounts, type Value } from './pyrraCounts';

function atEachTime(series: Series[]): Map<number, Value[]> {
  const moments = new Map<number, Value[]>();
  for (const { labels, points } of series) {
    for (const [t, value] of points) {
      const values = moments.get(t) ?? [];
      values.push({ labels, value });
      moments.set(t, values);
    }
  }
  return moments;
}

/** Budget left at each moment, out of Pyrra's availability or of its counted events. */
export function remainingOverTime(
  series: Series[],
  { objective, counting }: SloReading,
): Line {
  if ('unknown' in objective) return [];
  const availability = series.find(
    ({ labels }) => labels.__name__ === 'pyrra_availability',
  );
  if (availability) {
    return finitePoints(
      availability.points.map(([t, sli]) => [
        t,
        remainingBudget(sli, objective.value),
      ]),
    );
  }
  if (!counting) return [];
  const line = [...atEachTime(series)].map(([t, values]): [number, number] => {
    const counts = countEvents(values, counting);
    const sli = counts && valueOf(sliOfCounts(counts));
    return [t, remainingBudget(sli ?? NaN, objective.value)];
  });
  return finitePoints(line.sort(([a], [b]) => a - b));
}
