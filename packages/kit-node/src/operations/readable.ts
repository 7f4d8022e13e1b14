import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

// Both services refuse bodies of more than 100 kB.
const REFS_PER_CATALOG_REQUEST = 500;
const REFS_PER_PERMISSION_REQUEST = 200;

/**
 * Which of these entities the caller sees in the catalog and may read under the operation's permission. By the ref as it
 * was asked for; a few requests however many refs.
 *
 * @public
 */
export type Readable = (
  entityRefs: Iterable<string>,
) => Promise<Map<string, Entity>>;

export interface ReadableOptions {
  catalog: CatalogService;
  permissions: PermissionsService;
  credentials: BackstageCredentials;
  /** Decides per entity; absent: seeing it in the catalog is enough. */
  permission?: ResourcePermission<'catalog-entity'>;
  /** What `authorizeConditional` said, where it was asked already. */
  decision?: PolicyDecision;
}

export function createReadable(options: ReadableOptions): Readable {
  const { catalog, permissions, credentials, permission } = options;
  let decision = options.decision;

  const decide = async (): Promise<AuthorizeResult> => {
    if (!permission) {
      return AuthorizeResult.ALLOW;
    }
    if (!decision) {
      [decision] = await permissions.authorizeConditional([{ permission }], {
        credentials,
      });
    }
    return decision.result;
  };

  const visible = async (refs: string[]) => {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: refs },
      { credentials },
    );
    return refs.flatMap((ref, index): Array<[string, Entity]> => {
      const entity = items[index];
      return entity ? [[ref, entity]] : [];
    });
  };

  const allowed = async (
    entries: Array<[string, Entity]>,
    perEntity: ResourcePermission<'catalog-entity'>,
  ) => {
    const decisions = await permissions.authorize(
      entries.map(([resourceRef]) => ({ permission: perEntity, resourceRef })),
      { credentials },
    );
    return entries.filter(
      (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
    );
  };

  return async entityRefs => {
    const refs = [...new Set(entityRefs)];
    const result = refs.length > 0 ? await decide() : AuthorizeResult.DENY;
    if (result === AuthorizeResult.DENY) {
      return new Map();
    }
    const seen = await inChunks(refs, REFS_PER_CATALOG_REQUEST, visible);
    if (result === AuthorizeResult.ALLOW || !permission) {
      return new Map(seen);
    }
    return new Map(
      await inChunks(seen, REFS_PER_PERMISSION_REQUEST, chunk =>
        allowed(chunk, permission),
      ),
    );
  };
}

async function inChunks<A, B>(
  items: A[],
  size: number,
  map: (chunk: A[]) => Promise<B[]>,
): Promise<B[]> {
  const chunks = Array.from(
    { length: Math.ceil(items.length / size) },
    (_, index) => items.slice(index * size, (index + 1) * size),
  );
  return (await Promise.all(chunks.map(map))).flat();
}
