import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { CARD_KINDS } from '@fairway/kit-react';
import { SlosIcon } from '../components/SlosIcon';
import { entitySloRouteRef } from '../routes';

/** The kind of OpenSLO documents that define an SLO. */
const SLO_KIND = 'slo';

const withSlos = { kind: { $in: [...CARD_KINDS, SLO_KIND] } };
// Of Resources only these: a card on every database would have nothing to show.
const clusters = { kind: 'resource', 'spec.type': 'kubernetes-cluster' };
const filter = { $any: [withSlos, clusters] };

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

export const entitySloDefinitionCard = EntityCardBlueprint.make({
  name: 'definition',
  params: {
    type: 'content',
    filter: { kind: SLO_KIND },
    loader: () =>
      import('../components/SloEntity').then(m => (
        <m.EntitySloDefinitionCard />
      )),
  },
});

export const entitySloRulesCard = EntityCardBlueprint.make({
  name: 'rules',
  params: {
    type: 'content',
    filter: { kind: SLO_KIND },
    loader: () =>
      import('../components/SloEntity').then(m => <m.EntitySloRulesCard />),
  },
});
