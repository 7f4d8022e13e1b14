/**
 * The same card and page for apps of the old frontend system.
 *
 * @packageDocumentation
 */
import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { argoCdApiFactory } from './api';
import { deploymentsRouteRef } from './routes';

export { isArgoCdAvailable } from './isArgoCdAvailable';

/**
 * The plugin of apps of the old frontend system.
 *
 * @public
 */
export const argoCdPlugin = createPlugin({
  id: 'fairway-argocd',
  apis: [argoCdApiFactory],
  routes: { root: deploymentsRouteRef },
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
