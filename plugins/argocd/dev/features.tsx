import { useParams } from 'react-router-dom';
import {
  ApiBlueprint,
  createApiFactory,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
  type RouteRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { StatesPage } from '@fairway/kit-react/testUtils';
import argoCdPlugin from '../src';
import { argoCdApiRef } from '../src/api';
import { EntityArgoCdCard } from '../src/components/DeploymentsCard';
import { EntityArgoCdContent } from '../src/components/ArgoCdContent';
import { cardStates } from './cardStates';
import { fixtureApi } from './fixtureApi';
import { TAB_PATH, tabStates } from './tabStates';

const fixtures = createFrontendModule({
  pluginId: 'fairway-argocd',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams(
          createApiFactory({
            api: argoCdApiRef,
            deps: {},
            factory: () => fixtureApi,
          }),
        ),
    }),
  ],
});

function EntityPage() {
  const { namespace = '' } = useParams();
  return (
    <EntityProvider entity={cardStates.entityIn(namespace)}>
      <EntityArgoCdCard />
    </EntityProvider>
  );
}

const pages = createFrontendPlugin({
  pluginId: 'dev',
  extensions: [
    PageBlueprint.make({
      name: 'states',
      params: {
        path: '/',
        title: 'States',
        loader: async () => (
          <StatesPage states={cardStates} card={<EntityArgoCdCard />} />
        ),
      },
    }),
    PageBlueprint.make({
      name: 'tab',
      params: {
        path: TAB_PATH,
        title: 'Tab',
        loader: async () => (
          <StatesPage states={tabStates} card={<EntityArgoCdContent />} />
        ),
      },
    }),
    PageBlueprint.make({
      name: 'entity',
      params: {
        path: '/catalog/:namespace/:kind/:name',
        title: 'Entity',
        routeRef: entityRouteRef as unknown as RouteRef,
        loader: async () => <EntityPage />,
      },
    }),
  ],
});

/** The plugin over fixtures, and pages to see the card and the tab on. */
export const features = [argoCdPlugin, fixtures, pages];
