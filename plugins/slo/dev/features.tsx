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
