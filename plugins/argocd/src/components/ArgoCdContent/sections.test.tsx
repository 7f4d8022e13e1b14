import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderCard, unanswered } from '@fairway/kit-react/testUtils';
import {
  application,
  applicationIn,
  compositionOf,
  deploymentsOf,
  differencesOf,
  eventsOf,
  historyOf,
  resourcesOf,
} from '../../testing';
import { argoCdTab } from '../../testing/tab';
import { section, show, table } from './__testUtils__/sections';

// The first test also loads the whole app.
jest.setTimeout(60_000);

describe('the history', () => {
  it('names what was deployed, when and by whom; what is not told too', async () => {
    show();
    const rows = within(await table('Past deployments')).getAllByRole('row');
    expect(rows.slice(1).map(row => row.textContent)).toEqual([
      expect.stringMatching(
        /4f1c9e2.*Retry card declines once, Mara Lindqvist2\sh agoby maracurrent/,
      ),
      expect.stringMatching(
        /3f1c9e2.*Upgrade payment SDK, Jonas Weil7\sd agoautomaticallyRoll back…/,
      ),
      expect.stringMatching(
        /2f1c9e2.*Argo CD knows no such commit13\sd agostarter not told/,
      ),
      expect.stringMatching(
        /1f1c9e2.*commit not knowntime not toldstarter not told/,
      ),
    ]);
  });

  it('says why there is none', async () => {
    show({ history: async () => ({ ...historyOf(''), deployments: [] }) });
    expect(
      await screen.findByText(/Argo CD remembers no deployment/),
    ).toHaveTextContent('its revisionHistoryLimit is 0.');
  });
});

describe('the differences', () => {
  it('are told field by field; what is secret only differs', async () => {
    show();
    const card = await section('Differences');
    await table('Fields that differ');
    expect(card).toHaveTextContent('4 objects differ');
    expect(card).toHaveTextContent(/Fairway first saw it differ 12\smin ago/);
    expect(card).toHaveTextContent(
      /containers\[checkout\]\.imageregistry\.example\/shop\/checkout:1\.48\.2registry\.example\/shop\/checkout:1\.49\.0/,
    );
    expect(card).toHaveTextContent(/env\[TAX_API\]absent\{"name"/);
    expect(card).toHaveTextContent(
      'data.passworddiffers, maskeddiffers, masked',
    );
    expect(card).toHaveTextContent('More fields of it differ than are listed.');
    expect(card).toHaveTextContent(
      /\+ Job\/db-migrate declared, and not there/,
    );
    expect(card).toHaveTextContent(
      /− ConfigMap\/checkout-cache-config there, and not declared/,
    );
    expect(card).toHaveTextContent('14 objects compared');
  });

  it.each([
    [14, 'All 14 objects that were compared are as declared.'],
    [0, 'There was no object to compare.'],
  ])('of %p objects are none', async (compared, words) => {
    const none = { ...differencesOf(''), resources: [], compared };
    show({ differences: async () => none });
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('say that their beginning is not known', async () => {
    const since = undefined;
    show({ differences: async () => ({ ...differencesOf(''), since }) });
    expect(
      await screen.findByText('since when it differs is not known'),
    ).toBeVisible();
  });
});

describe('the resources', () => {
  const names = async () =>
    within(await table('Objects'))
      .getAllByRole('button', { name: /\// })
      .map(button => button.textContent);

  it('stand below their owners, the worst first; what is fine is folded', async () => {
    show();
    expect(await names()).toEqual([
      'Deployment/checkout',
      'ReplicaSet/checkout-6f7d',
      'Pod/checkout-6f7d-x2x9k',
      'Pod/checkout-6f7d-b1b1b',
      'ConfigMap/checkout-cache-config',
      'Job/db-migrate',
      'Service/checkout',
      'Secret/left-over',
    ]);
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Show what checkout owns: 1 object',
      }),
    );
    expect(await names()).toContain('EndpointSlice/checkout-7tq2p');
    expect(await table('Objects')).toHaveTextContent(
      /Pod\/checkout-6f7d-x2x9k.*Degradedback-off 5m0s restarting failed container=checkout\.made by its owner1\.48\.2 · Containers: 0\/1/,
    );
    expect(await table('Objects')).toHaveTextContent(
      /left-over.*belongs to no applicationnot judged.*not told/,
    );
  });

  it('can be filtered; each then names its owner', async () => {
    show();
    await table('Objects');
    await userEvent.click(screen.getByRole('button', { name: /Kind/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Pod' }));
    expect(await names()).toEqual([
      'Pod/checkout-6f7d-x2x9k',
      'Pod/checkout-6f7d-b1b1b',
    ]);
    expect(await table('Objects')).toHaveTextContent(
      'of ReplicaSet/checkout-6f7d',
    );
  });

  it('tell the events of the object that is opened, and of no other', async () => {
    const events = jest.fn(async () => eventsOf(''));
    show({ events });
    await table('Objects');
    expect(events).not.toHaveBeenCalled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Pod/checkout-6f7d-x2x9k' }),
    );
    const list = await screen.findByRole('list', {
      name: 'Events of checkout-6f7d-x2x9k',
    });
    expect(list).toHaveTextContent(
      /BackOff Back-off restarting failed container checkout\. 40\ss ago · 14 times/,
    );
    expect(events).toHaveBeenCalledWith(
      {
        application: 'argocd-eu/argocd/checkout-prod-eu',
        uid: 'Pod-checkout-6f7d-x2x9k',
        name: 'checkout-6f7d-x2x9k',
        namespace: 'checkout',
      },
      expect.anything(),
    );
  });

  it.each([
    ['none', async () => ({ ...eventsOf(''), events: [] }), /keeps no event/],
    ['failed', unanswered.failed, /The events could not be read/],
  ] as const)('say of events: %s', async (_name, events, words) => {
    show({ events });
    await table('Objects');
    await userEvent.click(
      screen.getByRole('button', { name: 'Job/db-migrate' }),
    );
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('say that there are more, or none', async () => {
    show({
      resources: async () => ({ ...resourcesOf(''), truncated: true }),
    });
    expect(
      await screen.findByText('There are more objects than these.'),
    ).toBeVisible();
  });
});

describe('the composition', () => {
  it('names what made it, how far the steps came, and what it is made of', async () => {
    show();
    const card = await section('Composition');
    await table('Progressive sync');
    expect(card).toHaveTextContent(/Part ofshop.*Synced/);
    expect(card).toHaveTextContent(
      'The ApplicationSet reports ErrorOccurred. failed to list the clusters: forbidden.',
    );
    expect(card).toHaveTextContent(
      /step 2checkout-stagingProgressingwaits for 1 of 3 pods\./,
    );
    expect(card).toHaveTextContent(
      /Dry revision 7f1c9e2 was made into 8f1c9e2: Hydrated\./,
    );
    expect(card).toHaveTextContent(
      /Made of 3 applicationscheckout-cache.*Degraded.*1 more that you may not see\./,
    );
  });

  it('says that it stands alone only where all was asked', async () => {
    const alone = {
      ...compositionOf(''),
      parents: [],
      children: [],
      hidden: 0,
      applicationSet: undefined,
      hydration: undefined,
    };
    const note = 'Our account may not read ApplicationSets.';
    const composition = jest
      .fn()
      .mockResolvedValueOnce({ ...alone, notes: [note] })
      .mockResolvedValue(alone);
    show({ composition });
    expect(await screen.findByText(note)).toBeVisible();
    expect(
      screen.queryByText(/and no ApplicationSet, made/),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Ask again: Composition' }),
    );
    expect(
      await screen.findByText(
        /No other application that you may see, and no ApplicationSet, made checkout-prod-eu/,
      ),
    ).toBeVisible();
  });
});

it('is asked for once, however often the environments are', async () => {
  const history = jest.fn(async () => historyOf(''));
  const load = jest.fn(async () => deploymentsOf([application()]));
  renderCard('legacy', argoCdTab(load, { history }));
  await table('Past deployments');
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  fireEvent.focus(window);
  await waitFor(() => expect(load).toHaveBeenCalledTimes(2));
  clock.mockRestore();
  expect(history).toHaveBeenCalledTimes(1);
});

it('shows the sync that runs', async () => {
  show({}, applicationIn.progressing());
  const card = await section('checkout-prod-eu');
  expect(card).toHaveTextContent(/A sync has been running since/);
  expect(
    await screen.findByRole('button', { name: 'End the sync…' }),
  ).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Sync…' })).toBeDisabled();
});
