import type { Entity } from '@backstage/catalog-model';
import type { EntityBudgets } from '@fairway/contracts/slo';
import type { CardUnderTest } from '@fairway/kit-react/testUtils';
import { sloApiRef, type SloApi } from '../api';
import { EntitySloCard } from '../components/SloBurnCard';
import { sloPlugin } from '../plugin';
import { slosRouteRef } from '../routes';

/** The component that the tests look at. */
export const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team-shop' }],
};

/** The card of an entity over a backend that answers so. */
export function sloCard(
  entity: Entity,
  load: () => Promise<EntityBudgets>,
  others: Partial<SloApi> = {},
): CardUnderTest {
  const api: Partial<SloApi> = { budgets: load, ...others };
  return {
    entity,
    extension: sloPlugin.getExtension('entity-card:fairway-slo/budget'),
    element: <EntitySloCard />,
    apis: [[sloApiRef, api]],
    mountedRoutes: { '/slos': slosRouteRef },
  };
}
