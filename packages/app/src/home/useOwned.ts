import type { Entity } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

/** As many as a person may look through. */
const LIMIT = 100;

/** The first systems and components, by name, that the signed-in user or their groups own, and how many there are. */
export function useOwned(): {
  entities: Entity[];
  total: number;
  error?: Error;
  loading: boolean;
} {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  const { value, error, loading } = useAsync(async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    // Without owners the filter would be empty, and the answer everyone's entities.
    if (ownershipEntityRefs.length === 0) return { items: [], totalItems: 0 };
    return catalog.queryEntities({
      filter: {
        kind: ['system', 'component'],
        'relations.ownedBy': ownershipEntityRefs,
      },
      fields: ['apiVersion', 'kind', 'metadata', 'spec', 'relations'],
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: LIMIT,
    });
  }, [catalog, identity]);
  return {
    entities: value?.items ?? [],
    total: value?.totalItems ?? 0,
    error,
    loading,
  };
}
