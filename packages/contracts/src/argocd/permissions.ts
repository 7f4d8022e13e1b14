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

/**
 * May the caller let Argo CD compare the applications that are bound to an entity anew.
 *
 * @public
 */
export const argocdRefreshPermission = createPermission({
  name: 'fairway.argocd.refresh',
  attributes: { action: 'update' },
  resourceType: 'catalog-entity',
});

/**
 * May the caller sync the applications that are bound to an entity.
 *
 * @public
 */
export const argocdSyncPermission = createPermission({
  name: 'fairway.argocd.sync',
  attributes: { action: 'update' },
  resourceType: 'catalog-entity',
});

/**
 * May the caller end syncs of the applications that are bound to an entity.
 *
 * @public
 */
export const argocdTerminatePermission = createPermission({
  name: 'fairway.argocd.terminate',
  attributes: { action: 'update' },
  resourceType: 'catalog-entity',
});

/**
 * May the caller roll back the applications that are bound to an entity.
 *
 * @public
 */
export const argocdRollbackPermission = createPermission({
  name: 'fairway.argocd.rollback',
  attributes: { action: 'update' },
  resourceType: 'catalog-entity',
});

/**
 * May the caller pause and resume the auto-sync of the applications that are bound to an entity.
 *
 * @public
 */
export const argocdAutoSyncPermission = createPermission({
  name: 'fairway.argocd.auto-sync',
  attributes: { action: 'update' },
  resourceType: 'catalog-entity',
});

/**
 * May the caller create, change and delete Argo CD projects, applications and ApplicationSets: the platform team, and templates
 * that run for it.
 *
 * @public
 */
export const argocdManagePermission = createPermission({
  name: 'fairway.argocd.manage',
  attributes: { action: 'update' },
});

/** @public */
export const argocdPermissions = [
  argocdUsePermission,
  argocdReadPermission,
  argocdUnlinkedReadPermission,
  argocdRefreshPermission,
  argocdSyncPermission,
  argocdTerminatePermission,
  argocdRollbackPermission,
  argocdAutoSyncPermission,
  argocdManagePermission,
];
