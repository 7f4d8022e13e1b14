import { createRouteRef } from '@backstage/core-plugin-api';

/** The deployments page. */
export const deploymentsRouteRef = createRouteRef({
  id: 'fairway-argocd.deployments',
});
