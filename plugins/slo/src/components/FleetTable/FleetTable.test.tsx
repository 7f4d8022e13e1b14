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
import {
  groupedStatuses,
  invalidDefinitions,
  sloList,
  sloStatus,
  sloStatuses,
  sourceStatus,
  unlinkedSlos,
} from '../../testing';
import { apiOf, showSlosPage } from '../SlosPage/__testUtils__/slosPage';

// Looking for roles in large tables takes jsdom seconds on a busy machine.
jest.setTimeout(60_000);

describe('the list of SLOs', () => {
  it('is worst first, per environment, with reasons instead of numbers that are not known', async () => {
    showSlosPage('/slos');
    const table = await screen.findByRole('table', {
      name: 'SLOs, worst first',
    });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent('production');
    expect(rows[1]).toHaveTextContent(
      /Exhausted.*payments-availability.*−34%.*spent/,
    );
    expect(rows[4]).toHaveTextContent(/No data.*no data for 3\sh\s12\smin/);
    for (const cell of within(table).getAllByRole('cell'))
      expect(cell.textContent).not.toMatch(/^-$|N\/A|NaN/);
    expect(screen.getByText('12 SLOs you may see')).toBeInTheDocument();
    expect(screen.getByText('1 to 12 of 12')).toBeInTheDocument();
  });

  it('asks for what the address says', async () => {
    const api = showSlosPage(
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

  it('asks for every filter and the order that stand in the address, and ignores what is none', async () => {
    const api = showSlosPage(
      '/slos?owner=group:default/team-shop&system=system:default/shop&tier=1&source=prod-eu&rules=failing&definition=nonsense&sort=remaining&groups=all',
    );
    await screen.findByText('No SLO matches these filters.');
    const [asked] = (api.slos as jest.Mock).mock.lastCall;
    expect(asked).toMatchObject({
      owner: 'group:default/team-shop',
      system: 'system:default/shop',
      tier: '1',
      source: 'prod-eu',
      rules: 'failing',
      sort: 'remaining',
      groups: 'all',
    });
    expect(asked.definition).toBeUndefined();
  });

  it('filters by team, with names and not references', async () => {
    const api = showSlosPage('/slos');
    await screen.findByRole('table', { name: 'SLOs, worst first' });
    fireEvent.mouseDown(screen.getByLabelText('Team'));
    fireEvent.click(await screen.findByRole('option', { name: 'team-shop' }));
    await waitFor(() =>
      expect(api.slos).toHaveBeenLastCalledWith(
        expect.objectContaining({ owner: 'group:default/team-shop' }),
        expect.anything(),
      ),
    );
  });

  it('says of a group how many there are, and what is wrong with rules', async () => {
    const slos = [
      groupedStatuses()[0],
      sloStatus({ id: 'ledger', rules: 'different' }),
      sloStatuses['no-rules'](),
    ];
    showSlosPage(
      '/slos',
      apiOf({ slos: async options => ({ ...sloList(options), slos }) }),
    );
    const table = await screen.findByRole('table', {
      name: 'SLOs, worst first',
    });
    expect(table).toHaveTextContent(
      'checkout-availability · region=eu-westworst of 4 groups',
    );
    expect(table).toHaveTextContent('rules differ from the definition');
    expect(table).toHaveTextContent('rules not loaded');
    expect(table).toHaveTextContent('on no source');
  });

  it('tells of definitions of which no rules can be made', async () => {
    showSlosPage(
      '/slos',
      apiOf({
        slos: async options => ({
          ...sloList(options),
          invalid: invalidDefinitions(),
        }),
      }),
    );
    expect(await screen.findByText('2 definitions have errors,')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(
      screen.getAllByText('Nothing stands there.', { exact: false }),
    ).not.toHaveLength(0);
    expect(
      screen.getByText('There is no SLI of that name in the catalog.'),
    ).toBeVisible();
  });

  it('filters by state and by text, and says when nothing matches', async () => {
    const api = showSlosPage('/slos');
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
    showSlosPage(
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
    showSlosPage('/slos?offset=500');
    await userEvent.click(
      await screen.findByRole('button', { name: 'First page' }),
    );
    expect(await screen.findByText('1 to 12 of 12')).toBeInTheDocument();
  });

  it('does not claim that there is no SLO while a source was never heard', async () => {
    const nothing = { slos: [], total: 0, visible: 0, counts: {} };
    const sources = [sourceStatus({ state: 'never', asOf: undefined })];
    showSlosPage(
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

  it('says how many SLOs are not linked where no other is to be seen', async () => {
    const nothing = { slos: [], total: 0, visible: 0, counts: {} };
    showSlosPage(
      '/slos',
      apiOf({
        slos: async options => ({ ...sloList(options), ...nothing }),
        unlinked: async () => unlinkedSlos(),
      }),
    );
    expect(
      await screen.findByText('2 SLOs are not linked to an entity yet.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/There is no SLO/)).not.toBeInTheDocument();
  });

  it.each([
    [403, 'NotAllowedError'],
    [500, 'Error'],
  ])(
    'does not claim that no SLO waits for a link after a %p',
    async (status, name) => {
      const nothing = { slos: [], total: 0, visible: 0, counts: {} };
      const error = await responseError(status, { name, message: 'no' });
      showSlosPage(
        '/slos',
        apiOf({
          slos: async options => ({ ...sloList(options), ...nothing }),
          unlinked: () => Promise.reject(error),
        }),
      );
      expect(
        await screen.findByText(/linked to no entity is not known/),
      ).toBeVisible();
      expect(screen.queryByText(/Load SLO rules/)).not.toBeInTheDocument();
    },
  );

  it('keeps the states to choose from, with 0 where none matches', async () => {
    showSlosPage('/slos');
    const search = await screen.findByLabelText('Name, service or entity');
    await screen.findByRole('button', { name: 'Exhausted 2' });
    await userEvent.type(search, 'nothing is called so');
    expect(
      await screen.findByRole('button', { name: 'Exhausted 0' }),
    ).toBeInTheDocument();
  });

  it('says who can grant the permission', async () => {
    const error = await responseError(403, {
      name: 'NotAllowedError',
      message: 'no',
    });
    showSlosPage('/slos', apiOf({ slos: () => Promise.reject(error) }));
    expect(
      await screen.findByText('You may not read SLOs.'),
    ).toBeInTheDocument();
    expect(screen.getByText('fairway.slo.read')).toBeInTheDocument();
  });
});
