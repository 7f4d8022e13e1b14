import { configApiRef } from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { DemoChip } from './DemoChip';

function renderWith(data: object) {
  return renderInTestApp(
    <TestApiProvider
      apis={[[configApiRef, mockApis.config({ data: data as {} })]]}
    >
      <p>A page</p>
      <DemoChip />
    </TestApiProvider>,
  );
}

describe('DemoChip', () => {
  it('marks the pages of the demo', async () => {
    await renderWith({ demo: { fleet: { port: 7008 } } });
    expect(await screen.findByText('Demo data')).toBeInTheDocument();
  });

  it('is absent without the simulated fleet', async () => {
    await renderWith({});
    expect(await screen.findByText('A page')).toBeInTheDocument();
    expect(screen.queryByText('Demo data')).not.toBeInTheDocument();
  });
});
