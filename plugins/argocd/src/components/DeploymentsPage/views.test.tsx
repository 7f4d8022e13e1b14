import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { argoCdApiRef } from '../../api';
import { instance, unheardInstance } from '../../testing';
import {
  apiOf,
  mountedRoutes,
  showDeploymentsPage,
} from './__testUtils__/deploymentsPage';
import { LegacyDeploymentsPage } from './LegacyDeploymentsPage';

// Looking for roles in large tables takes jsdom seconds on a busy machine.
jest.setTimeout(60_000);

describe('applications without entity', () => {
  it('are listed, with the line for each', async () => {
    showDeploymentsPage('/deployments/unlinked');
    expect(await screen.findByText('edge-gateway')).toBeInTheDocument();
    expect(
      screen.getByText(
        'backstage.io/entity-ref: component:default/edge-gateway',
      ),
    ).toBeInTheDocument();
  });

  it('are not denied while an Argo CD was not heard', async () => {
    const unlinked = async () => ({
      sources: [unheardInstance()],
      linksAsOf: new Date().toISOString(),
      applications: [],
    });
    showDeploymentsPage('/deployments/unlinked', apiOf({ unlinked }));
    expect(
      await screen.findByText(
        'Not known whether every application belongs to an entity.',
      ),
    ).toBeInTheDocument();
  });

  it('are said to be none', async () => {
    const unlinked = async () => ({
      sources: [instance()],
      linksAsOf: new Date().toISOString(),
      applications: [],
    });
    showDeploymentsPage('/deployments/unlinked', apiOf({ unlinked }));
    expect(
      await screen.findByText('Every application belongs to an entity.'),
    ).toBeInTheDocument();
  });
});

it('lists the Argo CDs, worst first, with what each said', async () => {
  showDeploymentsPage('/deployments/sources');
  const table = await screen.findByRole('table', { name: 'Sources' });
  expect(table).toHaveTextContent(/argocd-us.*Unreachable.*argocd-eu.*OK/);
  expect(table).toHaveTextContent(
    'argocd-us does not answer. It said: no answer within 10 s.',
  );
  expect(table).toHaveTextContent('120 applications, 2 clusters');
});

it('has a header of its own in the old frontend system', async () => {
  await renderInTestApp(
    <TestApiProvider apis={[[argoCdApiRef, apiOf()]]}>
      <LegacyDeploymentsPage />
    </TestApiProvider>,
    { mountedRoutes },
  );
  expect(
    screen.getByRole('heading', { name: 'Deployments' }),
  ).toBeInTheDocument();
});
