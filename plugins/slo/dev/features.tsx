import { useParams } from 'react-router-dom';
import {
  ApiBlueprint,
  createApiFactory,
  createFrontendModule,
  createFrontendPlugin,
  type RouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { StatesPage } from '@fairway/kit-react/testUtils';
import sloPlugin from '../src';
import { sloApiRef } from '../src/api';
import { fixtureApi } from './fixtureApi';
import { OwnedBudgetsCard, SlosBurningCard } from '../src/components/HomeCards';
import { EntitySloContent } from '../src/components/SloContent';
import { EntitySloCard } from '../src/components/SloBurnCard';
import { cardStates } from './cardStates';
import {
  DefinitionCardStates,
  FleetStates,
  RulesCardStates,
  SloPageStates,
} from './states';

const fixtures = createFrontendModule({
  pluginId: 'fairway-slo',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams(
          createApiFactory({
            api: sloApiRef,
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
      <EntitySloContent />
    </EntityProvider>
  );
}

function HomePage() {
  return (
    <div style={{ display: 'grid', gap: 24, padding: 24, maxWidth: 600 }}>
      <SlosBurningCard />
      <OwnedBudgetsCard />
    </div>
  );
}

/** Pieces in each of their states, or in that of `?state=`. */
const statePages = [
  { name: 'state-page', path: '/states/page', element: <SloPageStates /> },
  { name: 'state-fleet', path: '/states/fleet', element: <FleetStates /> },
  { name: 'state-rules', path: '/states/rules', element: <RulesCardStates /> },
  {
    name: 'state-definition',
    path: '/states/definition',
    element: <DefinitionCardStates />,
  },
].map(({ name, path, element }) =>
  PageBlueprint.make({
    name,
    params: { path, title: name, loader: async () => element },
  }),
);

const pages = createFrontendPlugin({
  pluginId: 'dev',
  extensions: [
    PageBlueprint.make({
      name: 'states',
      params: {
        path: '/',
        title: 'States',
        loader: async () => (
          <StatesPage states={cardStates} card={<EntitySloCard />} />
        ),
      },
    }),
    ...statePages,
    PageBlueprint.make({
      name: 'home',
      params: {
        path: '/home',
        title: 'Home',
        loader: async () => <HomePage />,
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

/** The plugin over fixtures, and pages to see it on. */
export const features = [sloPlugin, fixtures, pages];
