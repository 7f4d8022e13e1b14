import { Suspense } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { Owned } from './Owned';

// The table is loaded when it is first drawn.
jest.setTimeout(60_000);
const patience = { timeout: 30_000 };

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
  spec: { type: 'service' },
};

async function show(totalItems: number, owners = ['group:default/team-shop']) {
  const queryEntities = jest.fn(async () => ({ items: [entity], totalItems }));
  const getBackstageIdentity = async () => ({ ownershipEntityRefs: owners });
  renderInTestApp(
    <TestApiProvider
      apis={[
        [catalogApiRef, { queryEntities } as object],
        [identityApiRef, { getBackstageIdentity } as object],
      ]}
    >
      <Suspense fallback="loading">
        <Owned />
      </Suspense>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
  return queryEntities;
}

describe('Owned', () => {
  it('says how many there are', async () => {
    await show(1);
    expect(
      await screen.findByText('1 that you or your groups own', {}, patience),
    ).toBeInTheDocument();
  });

  it('does not show what fits on a page as all there is', async () => {
    await show(231);
    expect(
      await screen.findByText(
        'The first 1 of 231 that you or your groups own, by name',
        {},
        patience,
      ),
    ).toBeInTheDocument();
  });

  it("does not show everyone's entities to who owns nothing", async () => {
    const queryEntities = await show(231, []);
    expect(
      await screen.findByText(
        'You and your groups own nothing in the catalog.',
      ),
    ).toBeInTheDocument();
    expect(queryEntities).not.toHaveBeenCalled();
  });
});
