import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { CARD_KINDS } from '@fairway/kit-react';
import { SlosIcon } from '../components/SlosIcon';
import { entitySloRouteRef } from '../routes';

// Of Resources only clusters: a card on every database would have nothing to show.
const filter = {
  $any: [
    { kind: { $in: CARD_KINDS } },
    { kind: 'resource', 'spec.type': 'kubernetes-cluster' },
  ],
};

export const entitySloCard = EntityCardBlueprint.make({
  name: 'budget',
  params: {
    type: 'content',
    filter,
    loader: () =>
      import('../components/SloBurnCard').then(m => <m.EntitySloCard />),
  },
});

export const entitySloContent = EntityContentBlueprint.make({
  name: 'slo',
  params: {
    path: '/slo',
    title: 'SLO',
    group: 'observability',
    icon: <SlosIcon />,
    routeRef: entitySloRouteRef,
    filter,
    loader: () =>
      import('../components/SloContent').then(m => <m.EntitySloContent />),
  },
});
