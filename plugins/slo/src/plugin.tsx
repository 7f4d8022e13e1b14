import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { sloApiFactory } from './api';
import { SlosIcon } from './components/SlosIcon';
import {
  entitySloCard,
  entitySloContent,
  entitySloDefinitionCard,
  entitySloRulesCard,
} from './extensions/entity';
import { burningWidget, ownedWidget } from './extensions/home';
import { entitySloRouteRef, slosRouteRef } from './routes';

const sloApi = ApiBlueprint.make({
  params: defineParams => defineParams(sloApiFactory),
});

// Titles of extensions are plain strings in Backstage, no messages; `config.title` in app-config gives another.
const slosPage = PageBlueprint.make({
  params: {
    path: '/slos',
    title: 'SLOs',
    icon: <SlosIcon />,
    routeRef: slosRouteRef,
    loader: () => import('./components/SlosPage').then(m => <m.SlosContent />),
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
  extensions: [
    sloApi,
    entitySloCard,
    entitySloContent,
    entitySloDefinitionCard,
    entitySloRulesCard,
    slosPage,
    burningWidget,
    ownedWidget,
  ],
});
