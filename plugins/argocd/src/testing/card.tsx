import type { Entity } from '@backstage/catalog-model';
import type { EntityApplications } from '@fairway/contracts/argocd';
import type { CardUnderTest } from '@fairway/kit-react/testUtils';
import { type ArgoCdApi, argoCdApiRef } from '../api';
import { EntityArgoCdCard } from '../components/DeploymentsCard';
import { argoCdPlugin } from '../plugin';
import { deploymentsRouteRef } from '../routes';
import { loadCommits } from './commits';

/** The component that the tests look at. */
export const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team-shop' }],
};

/** The card of an entity over a backend that answers so. */
export function argoCdCard(
  entity: Entity,
  load: () => Promise<EntityApplications>,
  others: Partial<ArgoCdApi> = {},
): CardUnderTest {
  const api: Partial<ArgoCdApi> = {
    deployments: load,
    commits: loadCommits,
    ...others,
  };
  return {
    entity,
    extension: argoCdPlugin.getExtension(
      'entity-card:fairway-argocd/deployments',
    ),
    element: <EntityArgoCdCard />,
    apis: [[argoCdApiRef, api]],
    mountedRoutes: { '/deployments': deploymentsRouteRef },
  };
}
