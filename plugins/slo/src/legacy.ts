import {
  createComponentExtension,
  createPlugin,
} from '@backstage/core-plugin-api';
import { sloApiFactory } from './api';
import { entitySloRouteRef, slosRouteRef } from './routes';

/**
 * The plugin for apps of the old frontend system.
 *
 * @public
 */
export const sloPlugin = createPlugin({
  id: 'fairway-slo',
  apis: [sloApiFactory],
  routes: { root: slosRouteRef, entity: entitySloRouteRef },
});

/**
 * The error budget of the entity on whose page it stands.
 *
 * @public
 */
export const EntitySloCard = sloPlugin.provide(
  createComponentExtension({
    name: 'EntitySloCard',
    component: {
      lazy: () => import('./components/SloBurnCard').then(m => m.EntitySloCard),
    },
  }),
);
