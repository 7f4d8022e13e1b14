import {
  ApiBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { sloApiFactory } from './api';
import { entitySloRouteRef, slosRouteRef } from './routes';

const sloApi = ApiBlueprint.make({
  params: defineParams => defineParams(sloApiFactory),
});

const entitySloCard = EntityCardBlueprint.make({
  name: 'budget',
  params: {
    type: 'content',
    filter: {
      kind: { $in: ['component', 'system', 'domain', 'group', 'user'] },
    },
    loader: () =>
      import('./components/SloBurnCard').then(m => <m.EntitySloCard />),
  },
});

/**
 * Error budgets in the new frontend system: entity card, entity tab, SLOs page and home page widgets.
 *
 * @public
 */
export const sloPlugin = createFrontendPlugin({
  pluginId: 'fairway-slo',
  title: 'SLOs',
  info: { packageJson: () => import('../package.json') },
  routes: { root: slosRouteRef, entity: entitySloRouteRef },
  extensions: [sloApi, entitySloCard],
});
