import { createPermission } from '@backstage/plugin-permission-common';

/**
 * May the caller use Fairway's SLO feature at all.
 *
 * @public
 */
export const sloUsePermission = createPermission({
  name: 'fairway.slo.use',
  attributes: { action: 'read' },
});

/**
 * May the caller read the SLOs of an entity.
 *
 * @public
 */
export const sloReadPermission = createPermission({
  name: 'fairway.slo.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});

/**
 * May the caller see SLOs that belong to no entity: the platform team's list.
 *
 * @public
 */
export const sloUnlinkedReadPermission = createPermission({
  name: 'fairway.slo.unlinked.read',
  attributes: { action: 'read' },
});

/** @public */
export const sloPermissions = [
  sloUsePermission,
  sloReadPermission,
  sloUnlinkedReadPermission,
];
