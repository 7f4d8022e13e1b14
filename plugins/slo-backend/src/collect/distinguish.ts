import type { SloReading } from '../dialects';

function differingLabels(readings: SloReading[]): string[] {
  const names = new Set(readings.flatMap(({ key }) => Object.keys(key)));
  return [...names]
    .filter(name => new Set(readings.map(({ key }) => key[name])).size > 1)
    .sort();
}

/**
 * Gives SLOs that share an id on one source (a group of one SLO, two clusters behind one Thanos, two rule sets) ids of
 * their own, by the values of the labels in which they differ.
 */
export function distinguish(readings: SloReading[]): SloReading[] {
  const byId = Map.groupBy(readings, ({ id }) => id);
  return [...byId.values()].flatMap(same => {
    if (same.length === 1) return same;
    const names = differingLabels(same);
    const dialects = new Set(same.map(({ dialect }) => dialect)).size > 1;
    return same.map(reading => ({
      ...reading,
      id: [
        reading.id,
        ...(dialects ? [reading.dialect] : []),
        ...names.map(name => reading.key[name] ?? ''),
      ].join(':'),
    }));
  });
}
