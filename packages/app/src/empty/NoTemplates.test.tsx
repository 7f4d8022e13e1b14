import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { NoTemplates } from './NoTemplates';

async function renderWith(totalItems: number) {
  const queryEntities = async () => ({ items: [], totalItems, pageInfo: {} });
  await renderInTestApp(
    <TestApiProvider apis={[[catalogApiRef, { queryEntities } as object]]}>
      <p>A page</p>
      <NoTemplates />
    </TestApiProvider>,
  );
}

describe('NoTemplates', () => {
  it('says that there is none', async () => {
    await renderWith(0);
    expect(await screen.findByRole('note')).toHaveTextContent(
      'The catalog has no template that you may see.',
    );
  });

  it('is absent where there are some', async () => {
    await renderWith(3);
    expect(await screen.findByText('A page')).toBeInTheDocument();
    expect(screen.queryByRole('note')).not.toBeInTheDocument();
  });
});
