/** A component of team `a`. */
export function component(name, annotations = {}) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': 'url:https://example.com/catalog',
        ...annotations,
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/a',
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/a' }],
  };
}

/**
 * The entities, in memory: what the catalog itself takes is not what is measured here, but its answers are read from
 * JSON as a client must. `reads` counts the requests that would go to it.
 */
export function memoryCatalog(items) {
  const byRef = new Map(
    items.map(item => [`component:default/${item.metadata.name}`, item]),
  );
  const catalog = {
    reads: 0,
    async getEntityByRef(ref) {
      catalog.reads += 1;
      const text =
        typeof ref === 'string'
          ? ref
          : `${ref.kind}:${ref.namespace}/${ref.name}`;
      return structuredClone(byRef.get(text.toLowerCase()));
    },
    async getEntitiesByRefs({ entityRefs }) {
      catalog.reads += 1;
      return JSON.parse(
        JSON.stringify({ items: entityRefs.map(ref => byRef.get(ref)) }),
      );
    },
    async *streamEntities() {
      yield items;
    },
  };
  return catalog;
}
