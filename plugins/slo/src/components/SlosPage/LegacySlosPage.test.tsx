import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { sloApiRef } from '../../api';
import { apiOf, mountedRoutes } from './__testUtils__/slosPage';
import { LegacySlosPage } from './LegacySlosPage';

it('has a header of its own in the old frontend system', async () => {
  await renderInTestApp(
    <TestApiProvider apis={[[sloApiRef, apiOf()]]}>
      <LegacySlosPage />
    </TestApiProvider>,
    { mountedRoutes },
  );
  expect(screen.getByRole('heading', { name: 'SLOs' })).toBeInTheDocument();
});
