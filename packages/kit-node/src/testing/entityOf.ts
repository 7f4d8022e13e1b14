import type { Entity } from '@backstage/catalog-model';

/**
 * A catalog entity with these relations, `ownedBy: ['group:default/a']`.
 *
 * @public
 */
export function entityOf(
  ref: string,
  relations: Record<string, string[]> = {},
): Entity {
  const [, kind, namespace, name] = /^(.+):(.+)\/(.+)$/.exec(ref)!;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
    relations: Object.entries(relations).flatMap(([type, targets]) =>
      targets.map(targetRef => ({ type, targetRef })),
    ),
  };
}
