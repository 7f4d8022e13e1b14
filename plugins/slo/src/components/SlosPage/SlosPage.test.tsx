import { Route, Routes } from 'react-router-dom';
import { renderInTestApp, wrapInTestApp } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { TestApiProvider } from '@backstage/test-utils';
import {
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StateIcon } from '@fairway/kit-react';
import { responseError } from '@fairway/kit-react/testUtils';
import type { SloApi } from '../../api';
import { sloApiRef } from '../../api';
import { slosRouteRef } from '../../routes';
import {
  explanationOf,
  fleet,
  historyOf,
  sloList,
  sloStatus,
  sourceReports,
  sourceStatus,
  unlinkedSlos,
} from '../../testing';
import { LegacySlosPage } from './LegacySlosPage';
import { SlosContent } from './SlosContent';

// Looking for roles in large tables takes jsdom seconds on a busy machine.
jest.setTimeout(60_000);

function apiOf(changes: Partial<SloApi> = {}): Partial<SloApi> {
  const [first] = fleet();
  return {
    slos: jest.fn(async options => sloList(options)),
    slo: async () => ({ sources: [sourceStatus()], matches: [first] }),
    history: async () => historyOf(first),
    explain: async () => explanationOf(first),
    unlinked: async () => unlinkedSlos(),
    sources: async () => ({ sources: [], reports: sourceReports() }),
    ...changes,
  };
}

function show(path: string, api = apiOf()) {
  render(
    wrapInTestApp(
      <TestApiProvider apis={[[sloApiRef, api as SloApi]]}>
        <Routes>
          <Route path="/slos/*" element={<SlosContent />} />
        </Routes>
      </TestApiProvider>,
      {
        routeEntries: [path],
        mountedRoutes: {
          '/slos': slosRouteRef,
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    ),
  );
  return api;
}

describe('the list of SLOs', () => {
  it('is worst first, per environment, with reasons instead of numbers that are not known', async () => {
    show('/slos');
    const table = await screen.findByRole('table', {
      name: 'SLOs, worst first',
    });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent('production');
    expect(rows[1]).toHaveTextContent(
      /Exhausted.*payments-availability.*−34%.*is spent/,
    );
    expect(rows[4]).toHaveTextContent(/No data.*no data for 3\sh\s12\smin/);
    for (const cell of within(table).getAllByRole('cell'))
      expect(cell.textContent).not.toMatch(/^-$|N\/A|NaN/);
    expect(screen.getByText('11 SLOs you may see')).toBeInTheDocument();
    expect(screen.getByText('1 to 11 of 11')).toBeInTheDocument();
  });

  it('asks for what the address says', async () => {
    const api = show(
      '/slos?state=no-data,stale,nonsense&environment=production',
    );
    await screen.findByRole('table', { name: 'SLOs, worst first' });
    expect(api.slos).toHaveBeenCalledWith(
      expect.objectContaining({
        state: 'no-data,stale',
        environment: 'production',
        offset: 0,
      }),
      expect.anything(),
    );
    expect(screen.getByRole('button', { name: 'Stale 1' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('filters by state and by text, and says when nothing matches', async () => {
    const api = show('/slos');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Young 1' }),
    );
    await waitFor(() =>
      expect(api.slos).toHaveBeenLastCalledWith(
        expect.objectContaining({ state: 'young' }),
        expect.anything(),
      ),
    );
    const search = screen.getByLabelText('Name, service or entity');
    fireEvent.change(search, { target: { value: 'zzz' } });
    expect(
      await screen.findByText('No SLO matches these filters.'),
    ).toBeInTheDocument();
  });

  it.each([
    ['unauthorized', 'lock'],
    ['forbidden', 'lock'],
    ['unreachable', 'unreachable'],
    ['stale', 'stale'],
  ] as const)('draws a source that is %s with %s', async (state, icon) => {
    const sources = [sourceStatus({ state })];
    show(
      '/slos',
      apiOf({ slos: async options => ({ ...sloList(options), sources }) }),
    );
    const fault = await screen.findByText(/^prod-eu .*\.$/);
    const drawn = render(<StateIcon icon={icon} />).container;
    expect(fault.closest('div')!.querySelector('svg')!.innerHTML).toBe(
      drawn.querySelector('svg')!.innerHTML,
    );
  });

  it('leads back from a page beyond the last', async () => {
    show('/slos?offset=500');
    await userEvent.click(
      await screen.findByRole('button', { name: 'First page' }),
    );
    expect(await screen.findByText('1 to 11 of 11')).toBeInTheDocument();
  });

  it('does not claim that there is no SLO while a source was never heard', async () => {
    const nothing = { slos: [], total: 0, visible: 0, counts: {} };
    const sources = [sourceStatus({ state: 'never', asOf: undefined })];
    show(
      '/slos',
      apiOf({
        slos: async options => ({ ...sloList(options), ...nothing, sources }),
      }),
    );
    expect(
      await screen.findByText(/Not known whether there is an SLO/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/There is no SLO/)).not.toBeInTheDocument();
  });

  it('says who can grant the permission', async () => {
    const error = await responseError(403, {
      name: 'NotAllowedError',
      message: 'no',
    });
    show('/slos', apiOf({ slos: () => Promise.reject(error) }));
    expect(
      await screen.findByText('You may not read SLOs.'),
    ).toBeInTheDocument();
    expect(screen.getByText('fairway.slo.read')).toBeInTheDocument();
  });
});

describe('one SLO by its address', () => {
  it('is shown in full, with what its charts say and a table for them', async () => {
    show('/slos/prod-eu/payments-availability');
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
    show('/slos/prod-eu/payments-availability');
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
    show('/slos/prod-eu/payments-availability', apiOf({ slo, history }));
    await screen.findByRole('img', { name: /^Budget left over/ });

    const before = slo.mock.calls.length;
    const later = Date.now() + 3_600_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
    fireEvent.focus(window);
    await waitFor(() => expect(slo.mock.calls.length).toBeGreaterThan(before));
    clock.mockRestore();
    expect(history).toHaveBeenCalledTimes(1);
  });

  it('offers the choice when a bare id is on several sources', async () => {
    const matches = ['eu', 'us'].map(source =>
      sloStatus({ source, ref: `${source}/checkout` }),
    );
    show(
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
    show('/slos/gone', apiOf({ slo: () => Promise.reject(error) }));
    expect(await screen.findByText(/There is no SLO/)).toHaveTextContent(
      'There is no SLO gone that you may see.',
    );
  });
});

describe('the other views', () => {
  it('list SLOs without entity, with the line for each', async () => {
    show('/slos/unlinked');
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
    'do not claim that every SLO is linked while sources were not heard: %#',
    async (sources, reason) => {
      const unlinked = async () => ({ sources, slos: [] });
      show('/slos/unlinked', apiOf({ unlinked }));
      expect(
        await screen.findByText(
          'Not known whether every SLO belongs to an entity.',
        ),
      ).toBeInTheDocument();
      expect(screen.getByText(reason)).toBeInTheDocument();
    },
  );

  it('say that every SLO belongs to an entity', async () => {
    const unlinked = async () => ({ sources: [sourceStatus()], slos: [] });
    show('/slos/unlinked', apiOf({ unlinked }));
    expect(
      await screen.findByText('Every SLO belongs to an entity.'),
    ).toBeInTheDocument();
  });

  it('list sources worst first, with the mend', async () => {
    show('/slos/sources');
    const table = await screen.findByRole('table', { name: 'Sources' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent(/audit.*Unauthorized/);
    expect(rows[1]).toHaveTextContent("does not accept Fairway's credentials");
    expect(table).toHaveTextContent(
      /edge-1.*Never answered.*never.*nothing yet.*not known/,
    );
    expect(table).toHaveTextContent(/Its clock is 14\ss behind ours/);
    expect(table).toHaveTextContent('partial response: store gateway 2');
    expect(table).toHaveTextContent(
      'Its rules were never read (stage answered with status 500)',
    );
  });
});

it('has a header of its own in the old frontend system', async () => {
  await renderInTestApp(
    <TestApiProvider apis={[[sloApiRef, apiOf() as SloApi]]}>
      <LegacySlosPage />
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/slos': slosRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
  expect(screen.getByRole('heading', { name: 'SLOs' })).toBeInTheDocument();
});
