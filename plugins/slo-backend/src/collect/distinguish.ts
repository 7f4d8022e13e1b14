import type { Labels } from '@fairway/kit-node/prometheus';
import type { SloReading } from '../dialects';
import { textOf } from '../dialects/identity';
import { labelOf } from '../prometheus/labels';

function differingLabels(readings: SloReading[]): string[] {
  const names = new Set(readings.flatMap(({ key }) => Object.keys(key)));
  return [...names]
    .filter(
      name => new Set(readings.map(({ key }) => labelOf(key, name))).size > 1,
    )
    .sort();
}

function joined(prefix: string, key: Labels, names: string[]): string {
  return [prefix, ...names.map(name => labelOf(key, name) ?? '')].join(':');
}

/** Groups by all their labels, also where there is only one of them yet: its address stays when others come. */
function byLabels(same: SloReading[], prefix: string): SloReading[] {
  const names = differingLabels(same);
  return same.map(reading => {
    const { key, group } = reading;
    const others = names.filter(name => !group || !Object.hasOwn(group, name));
    const whole = joined(prefix, key, others);
    if (!group) return { ...reading, id: whole };
    const id = joined(whole, key, Object.keys(group).sort());
    return { ...reading, whole, id };
  });
}

/**
 * What is made up here may be the name of another SLO: then a number follows. In an order that does not hang on that of
 * the answer, so that each keeps its id.
 */
function numbered(readings: SloReading[]): SloReading[] {
  const taken = new Set(readings.map(({ id }) => id));
  const byId = Map.groupBy(readings, ({ id }) => id);
  const free = (id: string, n: number): string =>
    taken.has(`${id}~${n}`) ? free(id, n + 1) : `${id}~${n}`;
  return [...byId.values()].flatMap(same => {
    const [first, ...others] =
      same.length > 1
        ? same.toSorted((a, b) => (textOf(a.key) < textOf(b.key) ? -1 : 1))
        : same;
    const renamed = others.map(reading => {
      const id = free(reading.id, 2);
      taken.add(id);
      return { ...reading, id };
    });
    return [first, ...renamed];
  });
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
