import { createRouteRef } from '@backstage/core-plugin-api';

/** The deployments page. */
export const deploymentsRouteRef = createRouteRef({
  id: 'fairway-argocd.deployments',
});

/** The deployments tab of an entity. */
export const entityDeploymentsRouteRef = createRouteRef({
  id: 'fairway-argocd.entity',
});
