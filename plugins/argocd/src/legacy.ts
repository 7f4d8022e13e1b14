/**
 * The same card, tab and page for apps of the old frontend system.
 *
 * @packageDocumentation
 */
import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { argoCdApiFactory } from './api';
import { deploymentsRouteRef, entityDeploymentsRouteRef } from './routes';

export { isArgoCdAvailable } from './isArgoCdAvailable';

/**
 * The plugin of apps of the old frontend system.
 *
 * @public
 */
export const argoCdPlugin = createPlugin({
  id: 'fairway-argocd',
  apis: [argoCdApiFactory],
  routes: { root: deploymentsRouteRef, entity: entityDeploymentsRouteRef },
});

/**
 * Card: what is deployed of the entity on whose page it stands, and why it is stuck.
 *
 * @public
 */
export const EntityArgoCdCard = argoCdPlugin.provide(
  createComponentExtension({
    name: 'EntityArgoCdCard',
    component: {
      lazy: () =>
        import('./components/DeploymentsCard').then(m => m.EntityArgoCdCard),
    },
  }),
);

/**
 * Tab of an entity: what runs in which environment, one application in full, and what may be done with it.
 *
 * @public
 */
export const EntityArgoCdContent = argoCdPlugin.provide(
  createRoutableExtension({
    name: 'EntityArgoCdContent',
    component: () =>
      import('./components/ArgoCdContent').then(m => m.EntityArgoCdContent),
    mountPoint: entityDeploymentsRouteRef,
  }),
);

/**
 * Card: past deployments of the entity on whose page it stands.
 *
 * @public
 */
export const EntityArgoCdHistoryCard = argoCdPlugin.provide(
  createComponentExtension({
    name: 'EntityArgoCdHistoryCard',
    component: {
      lazy: () =>
        import('./components/History').then(m => m.EntityArgoCdHistoryCard),
    },
  }),
);

// Under the names that other plugins for Argo CD give them, so that an app changes its import lines alone.
export {
  EntityArgoCdCard as EntityArgoCDOverviewCard,
  EntityArgoCdCard as ArgocdDeploymentSummary,
  EntityArgoCdContent as EntityArgoCDContent,
  EntityArgoCdContent as ArgocdDeploymentLifecycle,
  EntityArgoCdHistoryCard as EntityArgoCDHistoryCard,
};
export {
  isArgoCdAvailable as isArgocdAvailable,
  isArgoCdAvailable as isArgocdConfigured,
} from './isArgoCdAvailable';

/**
 * Page: all applications, those without entity, and the Argo CDs.
 *
 * @public
 */
export const DeploymentsPage = argoCdPlugin.provide(
  createRoutableExtension({
    name: 'DeploymentsPage',
    component: () =>
      import('./components/DeploymentsPage').then(m => m.LegacyDeploymentsPage),
    mountPoint: deploymentsRouteRef,
  }),
);
