import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { CARD_KINDS } from '@fairway/kit-react';

export const entityArgoCdCard = EntityCardBlueprint.make({
  name: 'deployments',
  params: {
    type: 'content',
    filter: { kind: { $in: CARD_KINDS } },
    loader: () =>
      import('../components/DeploymentsCard').then(m => <m.EntityArgoCdCard />),
  },
});
