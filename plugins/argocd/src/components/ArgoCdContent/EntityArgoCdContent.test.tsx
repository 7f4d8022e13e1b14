import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Application,
  EntityApplications,
} from '@fairway/contracts/argocd';
import {
  describeCardConformance,
  renderCard,
  secondsAgo,
} from '@fairway/kit-react/testUtils';
import {
  application,
  applicationIn,
  comparisonOf,
  deadInstance,
  deploymentsCardAnswers,
  deploymentsOf,
  deploymentsOfSystem,
  instance,
  manyApplications,
  silentApplication,
  sourceComparison,
} from '../../testing';
import { fluxApplication } from '../../testing/flux';
import { argoCdTab } from '../../testing/tab';

// The first test also loads the whole app.
jest.setTimeout(60_000);

const environments = () =>
  deploymentsOf(manyApplications(), { sources: [instance(), deadInstance()] });

const show = (
  deployments: EntityApplications | (() => Promise<EntityApplications>),
  ...rest: Parameters<typeof argoCdTab> extends [unknown, ...infer R]
    ? R
    : never
) =>
  renderCard(
    'legacy',
    argoCdTab(
      typeof deployments === 'function' ? deployments : async () => deployments,
      ...rest,
    ),
  );

const matrix = () =>
  screen.findByRole('table', { name: 'Applications by environment' });

describe('the tab', () => {
  describeCardConformance<EntityApplications>({
    title: 'Environments',
    card: load => argoCdTab(load),
    answers: {
      environments: {
        answer: environments,
        shows: [
          '5 applications, 2 Argo CDs',
          /production1 of 2 synced and healthy/,
          /checkout-prod-us.*Synced, last known.*Healthy, last known/,
          /argocd-us does not answer\..*This row is its last known state/,
          /dev0 of 1 synced and healthyCompare with production/,
          /checkout-dev.*Stuck/,
          /checkout-staging.*Out of sync.*automatic sync failed/,
        ],
        hides: ['The other way round'],
      },
      paused: {
        answer: () =>
          deploymentsOf([
            application({
              autoSync: false,
              autoSyncPaused: {
                by: 'user:default/mara',
                at: secondsAgo(26 * 3600),
                reason: 'rolled back',
              },
            }),
          ]),
        shows: [
          '1 application, 1 Argo CD',
          /mara paused auto-sync 26\sh ago\. Reason: rolled back\. What is declared is not applied until somebody resumes it\./,
        ],
      },
      'roll-up': {
        answer: deploymentsOfSystem,
        shows: ['5 applications you may see, 1 Argo CD', /cart.*Degraded/],
      },
      'not-linked': {
        answer: deploymentsCardAnswers['not-linked'],
        shows: ['No Argo CD application is linked to checkout.'],
      },
    },
    forbidden: [
      'You may not read the deployments of checkout. Ask its owner, team-shop, for the permission fairway.argocd.read.',
    ],
    notFound: ['The catalog shows you no checkout.'],
    failed: ["Fairway's Argo CD backend did not answer."],
  });
});

describe('which application is shown in full', () => {
  const shown = (name: string) => screen.findByRole('region', { name });

  it('is the worst, and stays when another becomes worse', async () => {
    const degraded = {
      ...applicationIn.degraded(),
      name: 'a',
      ref: 'argocd-eu/argocd/a',
    };
    const fine = application({ name: 'b' });
    const load = jest
      .fn<Promise<EntityApplications>, []>()
      .mockResolvedValueOnce(deploymentsOf([fine, degraded]))
      .mockResolvedValue(
        deploymentsOf([
          { ...fine, state: 'degraded' as const },
          { ...degraded, state: 'synced' as const, reason: undefined },
        ]),
      );
    show(load);
    expect(await shown('a')).toHaveTextContent('Degraded');
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/asked to compare it anew/)).toBeVisible();
    expect(await shown('a')).toHaveTextContent('Synced');
  });

  it('is one of production where there is one, whatever is worse elsewhere', async () => {
    const staging = { environment: 'staging', production: false };
    show(
      deploymentsOf([
        { ...applicationIn.degraded(), ...staging, name: 'a', ref: 'e/a/a' },
        application({ name: 'b' }),
      ]),
    );
    expect(await shown('b')).toHaveTextContent('Synced');
  });

  it('says of an object of Flux in its words how it is kept', async () => {
    show(deploymentsOf([fluxApplication({ name: 'a', autoSync: false })]));
    expect(await shown('a')).toHaveTextContent(/Reconciliation\s*suspended/);
    expect(await shown('a')).not.toHaveTextContent(/auto-sync/i);
  });

  it('can be chosen, and stands in the address', async () => {
    show(environments());
    expect(await shown('checkout-prod-us')).toBeInTheDocument();
    const link = within(await matrix()).getByRole('link', {
      name: 'checkout-dev',
    });
    expect(link).toHaveAttribute(
      'href',
      expect.stringContaining('?application=argocd-eu%2Fargocd%2Fcheckout-dev'),
    );
    await userEvent.click(link);
    expect(await shown('checkout-dev')).toHaveTextContent('Stuck');
  });

  it('is none of a system', async () => {
    show(deploymentsOfSystem());
    await matrix();
    expect(
      screen.queryByRole('region', { name: 'History' }),
    ).not.toBeInTheDocument();
  });
});

describe('the comparison of environments', () => {
  const staging = (changes: Partial<Application> = {}) =>
    application({
      name: 'checkout-staging',
      environment: 'staging',
      ...changes,
    });
  const open = async () =>
    userEvent.click(
      await screen.findByRole('button', { name: 'Compare with production' }),
    );

  it('is asked for when opened, with the commits and a link to all changes', async () => {
    const comparison = jest.fn(async pair => comparisonOf(pair));
    show(deploymentsOf([application(), staging()]), { comparison });
    await matrix();
    expect(comparison).not.toHaveBeenCalled();
    await open();
    expect(
      await screen.findByText('staging is 2 commits ahead of production.'),
    ).toBeVisible();
    expect(comparison).toHaveBeenCalledWith(
      {
        from: 'argocd-eu/argocd/checkout-prod-eu',
        to: 'argocd-eu/argocd/checkout-staging',
      },
      expect.anything(),
    );
    const [first, second] = within(await matrix()).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /6f1c9e2.*Add tax id to orderJonas Weil3\sh ago/,
    );
    expect(second).toHaveTextContent(
      /5f1c9e2.*message not knownauthor not known26\sh ago/,
    );
    expect(
      screen.getByRole('link', { name: /See all changes/ }),
    ).toHaveAttribute('href', expect.stringContaining('/compare/'));
  });

  it('says why no commits can be told, with the mend', async () => {
    const comparison = async (pair: { from: string; to: string }) =>
      comparisonOf(pair, [
        sourceComparison({
          relation: 'different',
          ahead: undefined,
          commits: [],
          url: undefined,
          reason: {
            cause: 'unknown-host',
            message: 'Backstage has no integration for git.example.',
            mend: 'Add one under `integrations`.',
          },
        }),
      ]);
    show(deploymentsOf([application(), staging()]), { comparison });
    await open();
    expect(
      await screen.findByText(/runs a different revision than production/),
    ).toBeVisible();
    expect(await matrix()).toHaveTextContent(
      'staging runs a different revision than production: 6f1c9e2 instead of 4f1c9e2. Backstage has no integration for git.example. Add one under integrations.',
    );
  });

  it('takes the production application whose state is known, and can be turned round', async () => {
    const comparison = jest.fn(async pair => comparisonOf(pair));
    show(deploymentsOf([silentApplication(), application(), staging()]), {
      comparison,
    });
    await open();
    expect(
      await screen.findByText(
        'staging is 2 commits ahead of checkout-prod-eu.',
      ),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'The other way round' }),
    );
    expect(
      await screen.findByText(
        'checkout-prod-eu is 2 commits ahead of staging.',
      ),
    ).toBeVisible();
    expect(comparison).toHaveBeenLastCalledWith(
      expect.objectContaining({ to: 'argocd-eu/argocd/checkout-prod-eu' }),
      expect.anything(),
    );
  });
});
