import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_HAS_PART,
  RELATION_MEMBER_OF,
  RELATION_OWNER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

// Deep enough for any organisation, and an end to circles.
const LEVELS = 8;

/** Which relations lead from an entity to what it stands for. */
const FOLLOW = new Map<string, string[]>([
  ['domain', [RELATION_HAS_PART]],
  ['system', [RELATION_HAS_PART]],
  ['group', [RELATION_PARENT_OF, RELATION_OWNER_OF]],
  ['user', [RELATION_MEMBER_OF, RELATION_OWNER_OF]],
]);

/** Whether an entity stands for others. */
export function isRollup(entity: Entity): boolean {
  return FOLLOW.has(entity.kind.toLowerCase());
}

function related(entity: Entity): string[] {
  const follow = FOLLOW.get(entity.kind.toLowerCase()) ?? [];
  return (entity.relations ?? [])
    .filter(({ type }) => follow.includes(type))
    .map(({ targetRef }) => targetRef);
}

/**
 * Refs of an entity and of all it stands for: the parts of a system or domain, what a group and the groups below it
 * own, what a user and the user's groups own. Follows only what the caller sees; one request a level.
 */
export async function entityParts(
  entity: Entity,
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<string[]> {
  const seen = new Set([stringifyEntityRef(entity)]);
  let level = [entity];
  for (let depth = 0; depth < LEVELS && level.length > 0; depth++) {
    const next = level.flatMap(related).filter(ref => !seen.has(ref));
    next.forEach(ref => seen.add(ref));
    const deeper = [...new Set(next)].filter(ref =>
      FOLLOW.has(ref.split(':')[0]),
    );
    if (deeper.length === 0) break;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: deeper, fields: ['kind', 'metadata', 'relations'] },
      { credentials },
    );
    level = items.filter(item => item !== undefined);
  }
  return [...seen];
}
