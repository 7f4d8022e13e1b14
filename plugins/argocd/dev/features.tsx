import { useState } from 'react';
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

/** A tab is a page of its own and asks for what is in sight: `?state=` draws one alone. */
function TabPage() {
  const [state] = useState(() =>
    new URLSearchParams(window.location.search).get('state'),
  );
  const names = tabStates.names.filter(name => !state || name === state);
  return (
    <StatesPage
      states={{ ...tabStates, names }}
      card={<EntityArgoCdContent />}
    />
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
        loader: async () => <TabPage />,
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
