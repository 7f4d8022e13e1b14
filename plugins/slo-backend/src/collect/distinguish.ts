import type { SloReading } from '../dialects';
import { labelOf } from '../prometheus/labels';

function differingLabels(readings: SloReading[]): string[] {
  const names = new Set(readings.flatMap(({ key }) => Object.keys(key)));
  return [...names]
    .filter(
      name => new Set(readings.map(({ key }) => labelOf(key, name))).size > 1,
    )
    .sort();
}

function byLabels(same: SloReading[], prefix: string): SloReading[] {
  const names = differingLabels(same);
  return same.map(reading => ({
    ...reading,
    id: [prefix, ...names.map(name => labelOf(reading.key, name) ?? '')].join(
      ':',
    ),
  }));
}

/** What is made up here may be the name of another SLO: then the later one gets a number. */
function numbered(readings: SloReading[]): SloReading[] {
  const byId = Map.groupBy(readings, ({ id }) => id);
  return [...byId.values()].flatMap(same =>
    same.map((reading, i) =>
      i === 0 ? reading : { ...reading, id: `${reading.id}~${i + 1}` },
    ),
  );
}

/**
 * Gives SLOs that share an id on one source (a group of one SLO, two clusters behind one Thanos, two rule sets) ids of
 * their own: by rule set, then by the values of the labels in which they differ.
 */
export function distinguish(readings: SloReading[]): SloReading[] {
  const byId = Map.groupBy(readings, ({ id }) => id);
  return numbered(
    [...byId].flatMap(([id, same]) => {
      const byDialect = Map.groupBy(same, ({ dialect }) => dialect);
      return [...byDialect].flatMap(([dialect, own]) =>
        byLabels(own, byDialect.size > 1 ? `${id}:${dialect}` : id),
      );
    }),
  );
}
