import { createPermission } from '@backstage/plugin-permission-common';

/**
 * May the caller use Fairway's Argo CD feature at all.
 *
 * @public
 */
export const argocdUsePermission = createPermission({
  name: 'fairway.argocd.use',
  attributes: { action: 'read' },
});

/**
 * May the caller read the Argo CD applications of an entity.
 *
 * @public
 */
export const argocdReadPermission = createPermission({
  name: 'fairway.argocd.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});

/**
 * May the caller see Argo CD applications that belong to no entity: the platform team's list.
 *
 * @public
 */
export const argocdUnlinkedReadPermission = createPermission({
  name: 'fairway.argocd.unlinked.read',
  attributes: { action: 'read' },
});

/** @public */
export const argocdPermissions = [
  argocdUsePermission,
  argocdReadPermission,
  argocdUnlinkedReadPermission,
];
