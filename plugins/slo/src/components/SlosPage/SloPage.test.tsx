import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '@fairway/kit-react/testUtils';
import { fleet, historyOf, sloStatus, sourceStatus } from '../../testing';
import { apiOf, showSlosPage } from './__testUtils__/slosPage';

// Looking for roles in large tables takes jsdom seconds on a busy machine.
jest.setTimeout(60_000);

describe('one SLO by its address', () => {
  it('is shown in full, with what its charts say and a table for them', async () => {
    showSlosPage('/slos/prod-eu/payments-availability');
    expect(
      await screen.findByRole('region', { name: 'payments-availability' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('img', { name: /Budget left over .* now −34%/ }),
    ).toBeInTheDocument();
    expect(await screen.findByText(/shown as/)).toHaveTextContent(
      '−33.02%, shown as −34%',
    );
    await userEvent.click(
      screen.getAllByRole('button', { name: 'as table' })[0],
    );
    expect(
      screen.getByRole('table', { name: /Budget left/ }),
    ).toHaveTextContent('−34%');
  });

  it('reads its values by arrow keys', async () => {
    showSlosPage('/slos/prod-eu/payments-availability');
    const chart = await screen.findByRole('img', { name: /^Budget left over/ });
    chart.focus();
    await userEvent.keyboard('{End}');
    const [reading] = screen.getAllByRole('status').slice(-1);
    expect(reading).toHaveTextContent('left −34%');
    await userEvent.keyboard('{Home}');
    expect(screen.getByText('86%')).toBeInTheDocument();
  });

  it('asks for its charts once, however often its numbers are refreshed', async () => {
    const [first] = fleet();
    const slo = jest.fn(async () => ({
      sources: [sourceStatus()],
      matches: [first],
    }));
    const history = jest.fn(async () => historyOf(first));
    showSlosPage(
      '/slos/prod-eu/payments-availability',
      apiOf({ slo, history }),
    );
    await screen.findByRole('img', { name: /^Budget left over/ });

    const before = slo.mock.calls.length;
    const later = Date.now() + 3_600_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
    fireEvent.focus(window);
    await waitFor(() => expect(slo.mock.calls.length).toBeGreaterThan(before));
    clock.mockRestore();
    expect(history).toHaveBeenCalledTimes(1);
  });

  it('says of numbers and explanation that they could not be refreshed', async () => {
    const [first] = fleet();
    const error = await responseError(500, { name: 'Error', message: 'gone' });
    const answer = { sources: [sourceStatus()], matches: [first] };
    const slo = jest.fn(async () => answer);
    showSlosPage('/slos/prod-eu/payments-availability', apiOf({ slo }));
    await screen.findByText(/shown as/);
    slo.mockRejectedValue(error);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    fireEvent.focus(window);
    // The numbers and the explanation ask each for themselves.
    await waitFor(() =>
      expect(screen.getAllByText(/Not refreshed since/)).toHaveLength(2),
    );
    clock.mockRestore();
    expect(screen.getByText(/shown as/)).toBeInTheDocument();
  });

  it('offers the choice when a bare id is on several sources', async () => {
    const matches = ['eu', 'us'].map(source =>
      sloStatus({ source, ref: `${source}/checkout` }),
    );
    showSlosPage(
      '/slos/checkout',
      apiOf({ slo: async () => ({ sources: [], matches }) }),
    );
    expect(
      await screen.findByText(/is an SLO on more than one source/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'checkout-availability · us' }),
    ).toHaveAttribute('href', '/slos/us/checkout');
  });

  it('says that there is none', async () => {
    const error = await responseError(404, {
      name: 'NotFoundError',
      message: 'no',
    });
    showSlosPage('/slos/gone', apiOf({ slo: () => Promise.reject(error) }));
    expect(await screen.findByText(/There is no SLO/)).toHaveTextContent(
      'There is no SLO gone that you may see.',
    );
  });
});
