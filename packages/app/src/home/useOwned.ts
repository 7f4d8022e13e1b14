import type { Entity } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

/** Systems and components that the signed-in user or their groups own, by name. */
export function useOwned(): {
  entities: Entity[];
  error?: Error;
  loading: boolean;
} {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  const { value, error, loading } = useAsync(async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const { items } = await catalog.queryEntities({
      filter: {
        kind: ['system', 'component'],
        'relations.ownedBy': ownershipEntityRefs,
      },
      fields: ['apiVersion', 'kind', 'metadata', 'spec', 'relations'],
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: 100,
    });
    return items;
  }, [catalog, identity]);
  return { entities: value ?? [], error, loading };
}
