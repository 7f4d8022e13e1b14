import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '@fairway/kit-react/testUtils';
import { applicationList, unheardInstance } from '../../testing';
import {
  apiOf,
  showDeploymentsPage,
} from '../DeploymentsPage/__testUtils__/deploymentsPage';

// Looking for roles in large tables takes jsdom seconds on a busy machine.
jest.setTimeout(60_000);

const NOTHING = { applications: [], total: 0, visible: 0, counts: {} };

describe('the list of applications', () => {
  it('is in the order of the backend, each with its reason below it', async () => {
    showDeploymentsPage('/deployments');
    const table = await screen.findByRole('table', { name: 'Applications' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent(/Sync failed.*payments-sync-failed/);
    expect(rows[1]).toHaveTextContent('Hook Job/db-migrate failed');
    for (const cell of within(table).getAllByRole('cell'))
      expect(cell.textContent).not.toMatch(/^-?$|N\/A|NaN|undefined/);
    expect(screen.getByText('13 applications you may see')).toBeInTheDocument();
    expect(screen.getByText('1 to 13 of 13')).toBeInTheDocument();
    // Above the rows, and on the row of its application.
    expect(screen.getAllByText('argocd-us does not answer.')).toHaveLength(2);
  });

  it('has nothing between rows that are fine', async () => {
    const list = applicationList({});
    const applications = list.applications.map(one => ({
      ...one,
      reason: undefined,
      canaries: [],
    }));
    const api = apiOf({
      applications: async () => ({ ...list, applications }),
    });
    showDeploymentsPage('/deployments', api);
    const table = await screen.findByRole('table', { name: 'Applications' });
    const body = table.querySelector('tbody')!;
    expect(body.childNodes).toHaveLength(body.children.length);
  });

  it('asks for what the address says', async () => {
    const api = showDeploymentsPage(
      '/deployments?state=stuck,nonsense&environment=production&cluster=prod-eu-1&instance=argocd-eu&sort=name&owner=mine',
    );
    await screen.findByRole('table', { name: 'Applications' });
    expect(api.applications).toHaveBeenCalledWith(
      {
        state: 'stuck',
        environment: 'production',
        cluster: 'prod-eu-1',
        instance: 'argocd-eu',
        search: undefined,
        owner: 'user:default/mara,user:default/mara,group:default/team-shop',
        sort: 'name',
        offset: 0,
        limit: 50,
      },
      expect.anything(),
    );
    expect(screen.getByRole('button', { name: 'Stuck 1' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('filters by state and by text, and says when nothing matches', async () => {
    const api = showDeploymentsPage('/deployments');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Degraded 1' }),
    );
    await waitFor(() =>
      expect(api.applications).toHaveBeenLastCalledWith(
        expect.objectContaining({ state: 'degraded' }),
        expect.anything(),
      ),
    );
    fireEvent.change(screen.getByLabelText('Name, project or entity'), {
      target: { value: 'zzz' },
    });
    expect(
      await screen.findByText('No application matches these filters.'),
    ).toBeInTheDocument();
  });

  it('asks for commits of its rows only, and once', async () => {
    const api = showDeploymentsPage('/deployments?state=stuck');
    await screen.findByText(/Retry card declines once/);
    expect(api.commits).toHaveBeenCalledTimes(1);
    expect(api.commits).toHaveBeenCalledWith(
      { applications: 'argocd-eu/argocd/search-stuck' },
      expect.anything(),
    );
  });

  it('shows its rows where commits cannot be told', async () => {
    const commits = () => Promise.reject(new Error('down'));
    showDeploymentsPage('/deployments?state=stuck', apiOf({ commits }));
    expect(await screen.findByText(/commit not known/)).toBeInTheDocument();
    expect(screen.getByText('search-stuck')).toBeInTheDocument();
  });

  it('leads back from a page beyond the last', async () => {
    showDeploymentsPage('/deployments?offset=500');
    await userEvent.click(
      await screen.findByRole('button', { name: 'First page' }),
    );
    expect(await screen.findByText('1 to 13 of 13')).toBeInTheDocument();
  });

  it('does not claim that there is none while an Argo CD was never heard', async () => {
    const sources = [unheardInstance()];
    showDeploymentsPage(
      '/deployments',
      apiOf({
        applications: async options => ({
          ...applicationList(options),
          ...NOTHING,
          sources,
        }),
      }),
    );
    expect(
      await screen.findByText(/Not known whether there is an application/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/There is no application/)).toBeNull();
  });

  it('says who can grant the permission', async () => {
    const error = await responseError(403, {
      name: 'NotAllowedError',
      message: 'no',
    });
    const applications = () => Promise.reject(error);
    showDeploymentsPage('/deployments', apiOf({ applications }));
    expect(
      await screen.findByText('You may not read deployments.'),
    ).toBeInTheDocument();
    expect(screen.getByText('fairway.argocd.read')).toBeInTheDocument();
  });
});
