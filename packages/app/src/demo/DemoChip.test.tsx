import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { DemoChip } from './DemoChip';
import { demoApiRef, type DemoApi } from './demoApi';

function renderWith(origins: DemoApi['origins']) {
  return renderInTestApp(
    <TestApiProvider apis={[[demoApiRef, { origins }]]}>
      <p>A page</p>
      <DemoChip />
    </TestApiProvider>,
  );
}

describe('DemoChip', () => {
  it('marks the pages of the demo', async () => {
    await renderWith(async () => ({ simulated: ['prometheus'], real: [] }));
    expect(await screen.findByText('Demo data')).toBeInTheDocument();
  });

  it('says where a part is real', async () => {
    await renderWith(async () => ({
      simulated: ['kubernetes'],
      real: ['prometheus'],
    }));
    expect(await screen.findByText('Partly demo data')).toBeInTheDocument();
  });

  it('does not pass over that it is not known', async () => {
    await renderWith(async () => {
      throw new Error('no answer');
    });
    expect(await screen.findByText('Demo data?')).toBeInTheDocument();
  });

  it.each([undefined, { simulated: [], real: ['prometheus'] }])(
    'is absent where nothing is simulated: %j',
    async origins => {
      await renderWith(async () => origins);
      expect(await screen.findByText('A page')).toBeInTheDocument();
      expect(screen.queryByText(/emo data/)).not.toBeInTheDocument();
    },
  );
});
