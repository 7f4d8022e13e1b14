import {
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** Refs of who owns an entity: by its relations, else by its `spec.owner`. */
export function ownersOf({ relations, spec, metadata }: Entity): string[] {
  const related = (relations ?? []).filter(
    ({ type }) => type === RELATION_OWNED_BY,
  );
  if (related.length > 0) {
    return related.map(({ targetRef }) => targetRef.toLowerCase());
  }
  if (typeof spec?.owner !== 'string') return [];
  try {
    const { namespace } = metadata;
    const owner = parseEntityRef(spec.owner, {
      defaultKind: 'group',
      defaultNamespace: namespace,
    });
    return [stringifyEntityRef(owner)];
  } catch {
    return [];
  }
}
