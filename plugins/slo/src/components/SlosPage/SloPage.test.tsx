import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '@fairway/kit-react/testUtils';
import {
  detailsOf,
  fleet,
  groupedStatuses,
  historyOf,
  noSignals,
  ruleHealth,
  sloStatus,
  sloStatuses,
  sourceStatus,
} from '../../testing';
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
    const reading = screen
      .getAllByRole('status')
      .find(status => status.textContent?.includes('burn 1'));
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

  it('shows the worst budget of an SLO that has one for each group, beside the others', async () => {
    const groups = groupedStatuses();
    showSlosPage(
      '/slos/prod-eu/checkout-availability',
      apiOf({
        slo: async () => ({ sources: [], matches: [...groups].reverse() }),
        details: async () => detailsOf(groups[0], { groups }),
      }),
    );
    const overview = await screen.findByRole('region', {
      name: 'checkout-availability',
    });
    expect(overview).toHaveTextContent('region=eu-west, the worst of 4 groups');
    const card = await screen.findByRole('region', { name: 'Groups' });
    expect(card).toHaveTextContent('4 budgets, worst first');
    expect(screen.getByText('region=eu-west').closest('a')).toBeNull();
    expect(
      within(card).getByRole('link', { name: 'region=us-west' }),
    ).toBeInTheDocument();
  });

  it('is the rule file where no source records it, and asks nothing of a source', async () => {
    const status = sloStatuses['no-rules']();
    const api = apiOf({
      slo: async () => ({ sources: [], matches: [status] }),
      details: async () =>
        detailsOf(status, {
          rules: ruleHealth(status, { state: 'missing', groups: [] }),
        }),
      history: jest.fn(),
      goldenSignals: jest.fn(),
      explain: jest.fn(),
    });
    showSlosPage('/slos/~catalog/refunds-availability', api);
    const rules = await screen.findByRole('region', { name: 'Rules' });
    expect(
      await within(rules).findByText(/None of its rules is loaded/),
    ).toBeVisible();
    expect(rules).toHaveTextContent(
      "rule_files: ['refunds-availability.rules.yaml']",
    );
    expect(rules).toHaveTextContent('name: slo/refunds-availability/now');
    expect(
      within(rules).getByRole('button', { name: 'Download' }),
    ).toBeVisible();
    expect(screen.queryByText('Alert tiers')).not.toBeInTheDocument();
    for (const ask of [api.history, api.goldenSignals, api.explain])
      expect(ask).not.toHaveBeenCalled();
  });

  it('has links, events, golden signals with their queries, and the definition', async () => {
    showSlosPage('/slos/prod-eu/payments-availability');
    expect(
      await screen.findByRole('link', { name: /^Grafana/ }),
    ).toHaveAttribute('href', 'https://grafana.example/d/slo');
    const [events] = await screen.findAllByRole('region', { name: 'Events' });
    expect(events).toHaveTextContent('No data');
    const signals = await screen.findByRole('region', {
      name: 'Golden signals',
    });
    expect(
      await within(signals).findByRole('img', {
        name: /^Latency over 6\sh, p99: between .* and .*, now \d+\sms/,
      }),
    ).toBeInTheDocument();
    fireEvent.click(
      within(signals).getAllByRole('button', { name: 'Show queries' })[2],
    );
    expect(signals).toHaveTextContent('p99(sum(rate(http_requests_total');
    expect(
      within(signals).getAllByRole('link', { name: /^Open in Prometheus/ }),
    ).toHaveLength(3);
    const definition = screen.getByRole('region', { name: 'Definition' });
    expect(definition).toHaveTextContent('Countsevents by two counters');
    expect(definition).toHaveTextContent('Ownerteam-shop');
  });

  it('says of each golden signal that is not there why, and how to mend it', async () => {
    const [first] = fleet();
    showSlosPage(
      '/slos/prod-eu/payments-availability',
      apiOf({ goldenSignals: async () => noSignals(first) }),
    );
    const signals = await screen.findByRole('region', {
      name: 'Golden signals',
    });
    expect(
      await within(signals).findAllByText('What this SLO counts is not known:'),
    ).toHaveLength(2);
    expect(signals).toHaveTextContent(
      'This SLO has a share of failures and counts no events.',
    );
    expect(signals).toHaveTextContent('The source has no such series.');
  });

  it('keeps its numbers when what else there is cannot be read', async () => {
    const error = await responseError(500, { name: 'Error', message: 'gone' });
    const fails = () => Promise.reject(error);
    showSlosPage(
      '/slos/prod-eu/payments-availability',
      apiOf({ details: fails, goldenSignals: fails, history: fails }),
    );
    expect(
      await screen.findAllByText('Rules and definition could not be read.'),
    ).toHaveLength(2);
    expect(
      await screen.findByText('The golden signals could not be read.'),
    ).toBeVisible();
    expect(
      screen.getByRole('region', { name: 'payments-availability' }),
    ).toHaveTextContent('Budget left−34%');
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
