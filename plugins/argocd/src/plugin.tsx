import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { argoCdApiFactory } from './api';
import { DeploymentsIcon } from './components/DeploymentsIcon';
import {
  entityArgoCdCard,
  entityArgoCdContent,
  entityArgoCdHistoryCard,
} from './extensions/entity';
import { deploymentsRouteRef, entityDeploymentsRouteRef } from './routes';

const argoCdApi = ApiBlueprint.make({
  params: defineParams => defineParams(argoCdApiFactory),
});

// Titles of extensions are plain strings in Backstage, no messages; `config.title` in app-config gives another.
const deploymentsPage = PageBlueprint.make({
  params: {
    path: '/deployments',
    title: 'Deployments',
    icon: <DeploymentsIcon />,
    routeRef: deploymentsRouteRef,
    loader: () =>
      import('./components/DeploymentsPage').then(m => (
        <m.DeploymentsContent />
      )),
  },
});

/**
 * Deployments by Argo CD in the new frontend system: entity card, entity tab and deployments page.
 *
 * @public
 */
export const argoCdPlugin = createFrontendPlugin({
  pluginId: 'fairway-argocd',
  title: 'Deployments',
  info: { packageJson: () => import('../package.json') },
  routes: { root: deploymentsRouteRef, entity: entityDeploymentsRouteRef },
  extensions: [
    argoCdApi,
    entityArgoCdCard,
    entityArgoCdHistoryCard,
    entityArgoCdContent,
    deploymentsPage,
  ],
});
