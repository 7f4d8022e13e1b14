import { screen } from '@testing-library/react';
import { renderCard } from '@fairway/kit-react/testUtils';
import { application, deploymentsOf } from '../../testing';
import { argoCdTab } from '../../testing/tab';
import { EntityArgoCdHistoryCard } from './EntityArgoCdHistoryCard';

// The first test also loads the whole app.
jest.setTimeout(60_000);

const show = (applications: ReturnType<typeof application>[]) =>
  renderCard('legacy', {
    ...argoCdTab(async () => deploymentsOf(applications)),
    element: <EntityArgoCdHistoryCard />,
  });

it('tells the past deployments of each application, for reading', async () => {
  show([
    application(),
    application({ ref: 'argocd-us/argocd/shop', name: 'shop-us' }),
  ]);
  expect(
    await screen.findAllByRole('table', { name: 'Past deployments' }),
  ).toHaveLength(2);
  expect(screen.getAllByText('current')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /Roll back/ })).toBeNull();
});

it('says that no application is linked, and what would link one', async () => {
  show([]);
  expect(await screen.findByText('Not linked')).toBeInTheDocument();
});
