import type { Entity } from '@backstage/catalog-model';
import type { Readable } from './readable';

/**
 * Something that a read model holds, with all its links to entities.
 *
 * @public
 */
export interface LinkedEntry {
  status: object;
  links: { entityRef: string }[];
}

/**
 * An entry as one caller sees it: linked to entities that this caller may see, the first of which is its `link`.
 *
 * @public
 */
export interface VisibleEntry<E extends LinkedEntry> {
  entry: E;
  status: E['status'];
  entities: Entity[];
}

/**
 * Those entries of which the caller may read an entity.
 *
 * @param wanted - links to others do not count; default: all count
 * @public
 */
export async function visibleEntries<E extends LinkedEntry>(
  entries: E[],
  readable: Readable,
  wanted?: ReadonlySet<string>,
): Promise<VisibleEntry<E>[]> {
  const refs = entries.flatMap(({ links }) =>
    links.map(({ entityRef }) => entityRef),
  );
  const entities = await readable(refs);
  return entries.flatMap((entry): VisibleEntry<E>[] => {
    const links = entry.links.filter(
      ({ entityRef }) =>
        entities.has(entityRef) && (!wanted || wanted.has(entityRef)),
    );
    if (links.length === 0) return [];
    return [
      {
        entry,
        status: { ...entry.status, link: links[0] },
        entities: links.map(({ entityRef }) => entities.get(entityRef)!),
      },
    ];
  });
}
