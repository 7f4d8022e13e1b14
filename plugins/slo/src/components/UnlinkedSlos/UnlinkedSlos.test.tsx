import { screen } from '@testing-library/react';
import { sourceStatus } from '../../testing';
import { apiOf, showSlosPage } from '../SlosPage/__testUtils__/slosPage';

describe('SLOs without entity', () => {
  it('are listed, with the line for each', async () => {
    showSlosPage('/slos/unlinked');
    expect(await screen.findByText('gateway-errors')).toBeInTheDocument();
    expect(
      screen.getByText('fairway.dev/slo-selector: service=edge-gw'),
    ).toBeInTheDocument();
  });

  it.each([
    [
      [sourceStatus({ state: 'unreachable', asOf: undefined })],
      'prod-eu does not answer.',
    ],
    [[], 'No Prometheus is configured.'],
  ])(
    'are not denied while sources were not heard: %#',
    async (sources, reason) => {
      const unlinked = async () => ({ sources, slos: [] });
      showSlosPage('/slos/unlinked', apiOf({ unlinked }));
      expect(
        await screen.findByText(
          'Not known whether every SLO belongs to an entity.',
        ),
      ).toBeInTheDocument();
      expect(screen.getByText(new RegExp(reason))).toBeInTheDocument();
    },
  );

  it('are not denied before the catalog was read', async () => {
    const unlinked = async () => ({ sources: [sourceStatus()], slos: [] });
    showSlosPage('/slos/unlinked', apiOf({ unlinked }));
    expect(
      await screen.findByText(/The catalog has not been read yet/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^Every SLO belongs/)).not.toBeInTheDocument();
  });

  it('are said to be none', async () => {
    const unlinked = async () => ({
      sources: [sourceStatus()],
      linksAsOf: new Date().toISOString(),
      slos: [],
    });
    showSlosPage('/slos/unlinked', apiOf({ unlinked }));
    expect(
      await screen.findByText('Every SLO belongs to an entity.'),
    ).toBeInTheDocument();
  });
});
