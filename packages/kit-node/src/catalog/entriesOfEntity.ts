import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntityRequest } from '../operations/handlers';
import {
  visibleEntries,
  type LinkedEntry,
  type VisibleEntry,
} from '../operations/visibleEntries';
import { entityParts, isRollup } from './entityParts';

/**
 * Entries of an entity, or of all it stands for, that the caller may see.
 *
 * @public
 */
export async function entriesOfEntity<E extends LinkedEntry>(
  { entity, credentials, readable }: EntityRequest<unknown>,
  deps: {
    model: { ofEntity(entityRef: string): E[] };
    catalog: CatalogService;
  },
): Promise<VisibleEntry<E>[]> {
  const refs = isRollup(entity)
    ? await entityParts(entity, deps.catalog, credentials)
    : [stringifyEntityRef(entity)];
  const entries = new Set(refs.flatMap(ref => deps.model.ofEntity(ref)));
  return visibleEntries([...entries], readable, new Set(refs));
}
