/**
 * The same cards, tab and page for apps of the old frontend system.
 *
 * @packageDocumentation
 */
import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { sloApiFactory } from './api';
import { entitySloRouteRef, slosRouteRef } from './routes';

/**
 * The plugin of apps of the old frontend system.
 *
 * @public
 */
export const sloPlugin = createPlugin({
  id: 'fairway-slo',
  apis: [sloApiFactory],
  routes: { root: slosRouteRef, entity: entitySloRouteRef },
});

/**
 * Card: the error budget of the entity on whose page it stands.
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

/**
 * Card of an entity of the kind SLO: what its document defines, and what should be mended.
 *
 * @public
 */
export const EntitySloDefinitionCard = sloPlugin.provide(
  createComponentExtension({
    name: 'EntitySloDefinitionCard',
    component: {
      lazy: () =>
        import('./components/SloEntity').then(m => m.EntitySloDefinitionCard),
    },
  }),
);

/**
 * Card of an entity of the kind SLO: how its rules fare beside what its document says.
 *
 * @public
 */
export const EntitySloRulesCard = sloPlugin.provide(
  createComponentExtension({
    name: 'EntitySloRulesCard',
    component: {
      lazy: () =>
        import('./components/SloEntity').then(m => m.EntitySloRulesCard),
    },
  }),
);

/**
 * Tab of an entity: one of its SLOs in full.
 *
 * @public
 */
export const EntitySloContent = sloPlugin.provide(
  createRoutableExtension({
    name: 'EntitySloContent',
    component: () =>
      import('./components/SloContent').then(m => m.EntitySloContent),
    mountPoint: entitySloRouteRef,
  }),
);

/**
 * Page: all SLOs, those without entity, and the sources.
 *
 * @public
 */
export const SlosPage = sloPlugin.provide(
  createRoutableExtension({
    name: 'SlosPage',
    component: () =>
      import('./components/SlosPage').then(m => m.LegacySlosPage),
    mountPoint: slosRouteRef,
  }),
);

/**
 * Home page card: production SLOs that burn or have no data, worst first.
 *
 * @public
 */
export const SlosBurningCard = sloPlugin.provide(
  createComponentExtension({
    name: 'SlosBurningCard',
    component: {
      lazy: () => import('./components/HomeCards').then(m => m.SlosBurningCard),
    },
  }),
);

/**
 * Home page card: error budgets of what the signed-in person and their teams own.
 *
 * @public
 */
export const OwnedBudgetsCard = sloPlugin.provide(
  createComponentExtension({
    name: 'OwnedBudgetsCard',
    component: {
      lazy: () =>
        import('./components/HomeCards').then(m => m.OwnedBudgetsCard),
    },
  }),
);
