import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The parts of an option that is a list with commas; `undefined`: it was not set.
 *
 * @public
 */
export function listOption(text: string | undefined): string[] | undefined {
  const values = text
    ?.split(',')
    .map(part => part.trim())
    .filter(Boolean);
  return values && values.length > 0 ? values : undefined;
}

/**
 * The parts of an option, each one of these.
 *
 * @throws InputError naming option, value and what is known
 * @public
 */
export function enumOption<T extends string>(
  option: string,
  text: string | undefined,
  known: readonly T[],
): T[] | undefined {
  return listOption(text)?.map(value => {
    const found = known.find(one => one === value);
    if (found === undefined) {
      throw new InputError(
        `Option ${option}: "${value}" is no ${option}; use some of ${known.join(
          ', ',
        )}`,
      );
    }
    return found;
  });
}

/**
 * The parts of an option as full entity refs.
 *
 * @throws InputError naming option, value and mend
 * @public
 */
export function entityRefsOption(
  option: string,
  text: string | undefined,
  defaultKind: string,
): string[] | undefined {
  return listOption(text)?.map(value => {
    try {
      return stringifyEntityRef(parseEntityRef(value, { defaultKind }));
    } catch {
      throw new InputError(
        `Option ${option}: "${value}" is no entity ref; write it like ${defaultKind}:default/name`,
      );
    }
  });
}

/**
 * Whether one of the entities has such a relation to one of these; without refs all have.
 *
 * @public
 */
export function relates(
  entities: Entity[],
  type: string,
  refs: string[] | undefined,
): boolean {
  return (
    refs === undefined ||
    entities.some(({ relations = [] }) =>
      relations.some(
        relation => relation.type === type && refs.includes(relation.targetRef),
      ),
    )
  );
}

/**
 * How many there are in each state.
 *
 * @public
 */
export function countByState<S extends string>(
  statuses: { state: S }[],
): Partial<Record<S, number>> {
  const counts: Partial<Record<S, number>> = {};
  for (const { state } of statuses) {
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}
