import type { LinkableEntity } from './linkableEntity';

interface Asked {
  name: string;
  labels: Record<string, string>;
}

const labelKey = (key: string, value: string) => `label ${key}=${value}`;

/** Under which keys an entity is looked up; `undefined`: it may want any application. */
function keysOf({ wanted }: LinkableEntity): string[] | undefined {
  const { names, selector } = wanted ?? {};
  if (!names && !selector) return undefined;
  if (selector && !selector.requires) return undefined;
  return [
    ...(names ?? []).map(({ name }) => `name ${name}`),
    ...(selector?.requires ? [labelKey(...selector.requires)] : []),
  ];
}

/**
 * Which of the entities may want an application, in their order: where each of thousands of entities names its own, almost
 * none has to be looked at.
 */
export function candidateEntities(
  entities: LinkableEntity[],
): (application: Asked) => LinkableEntity[] {
  const byKey = new Map<string, number[]>();
  const always: number[] = [];
  entities.forEach((entity, index) => {
    const keys = keysOf(entity);
    if (!keys) always.push(index);
    for (const key of new Set(keys)) {
      const found = byKey.get(key);
      if (found) found.push(index);
      else byKey.set(key, [index]);
    }
  });
  return ({ name, labels }) => {
    const keys = [
      `name ${name}`,
      ...Object.entries(labels).map(([key, value]) => labelKey(key, value)),
    ];
    const found = new Set(keys.flatMap(key => byKey.get(key) ?? []));
    return [...always, ...found]
      .sort((a, b) => a - b)
      .map(index => entities[index]);
  };
}
