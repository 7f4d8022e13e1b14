import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { CARD_KINDS } from '@fairway/kit-react';
import { DeploymentsIcon } from '../components/DeploymentsIcon';
import { entityDeploymentsRouteRef } from '../routes';

const filter = { kind: { $in: CARD_KINDS } };

export const entityArgoCdCard = EntityCardBlueprint.make({
  name: 'deployments',
  params: {
    type: 'content',
    filter,
    loader: () =>
      import('../components/DeploymentsCard').then(m => <m.EntityArgoCdCard />),
  },
});

/** The tab has it, too: off, unless an app wants it on the overview as other plugins for Argo CD have it. */
export const entityArgoCdHistoryCard = EntityCardBlueprint.make({
  name: 'history',
  disabled: true,
  params: {
    type: 'content',
    filter: { kind: 'component' },
    loader: () =>
      import('../components/History').then(m => <m.EntityArgoCdHistoryCard />),
  },
});

export const entityArgoCdContent = EntityContentBlueprint.make({
  name: 'deployments',
  params: {
    path: '/deployments',
    title: 'Deployments',
    icon: <DeploymentsIcon />,
    routeRef: entityDeploymentsRouteRef,
    filter,
    loader: () =>
      import('../components/ArgoCdContent').then(m => (
        <m.EntityArgoCdContent />
      )),
  },
});
