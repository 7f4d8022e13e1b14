import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Application } from '@fairway/contracts/argocd';
import {
  renderCard,
  responseError,
  secondsAgo,
} from '@fairway/kit-react/testUtils';
import type { ArgoCdApi } from '../../api';
import {
  application,
  applicationIn,
  deploymentsOf,
  tabApi,
} from '../../testing';
import { argoCdTab, type Decide } from '../../testing/tab';

// The first test also loads the whole app.
jest.setTimeout(60_000);

const staging = (changes: Partial<Application> = {}) =>
  application({
    name: 'checkout-staging',
    environment: 'staging',
    ...changes,
  });

/** Of an entity of its own: Backstage remembers for a moment what it said of another. */
const boundTo = (entityRef: string, bound = true): Partial<Application> => {
  const { link } = application();
  return { link: link && { ...link, entityRef, bound } };
};

function show(
  shown: Application,
  api: Partial<ArgoCdApi> = {},
  decide?: Decide,
): ArgoCdApi {
  const whole = { ...tabApi(shown), ...api };
  renderCard(
    'legacy',
    argoCdTab(async () => deploymentsOf([shown]), whole, decide),
  );
  return whole;
}

/** An operation that writes, whose answers are the fixtures', watched. */
function watched<K extends 'sync' | 'rollback' | 'autoSync' | 'terminate'>(
  name: K,
  shown: Application,
): ArgoCdApi[K] {
  const { plan, apply } = tabApi(shown)[name] as unknown as ArgoCdApi['sync'];
  return {
    plan: jest.fn(plan),
    apply: jest.fn(apply),
  } as unknown as ArgoCdApi[K];
}

const press = async (name: string | RegExp) => {
  const button = await screen.findByRole('button', { name });
  // Until Backstage said that the person may, or the plan is made.
  await waitFor(() => expect(button).toBeEnabled());
  await userEvent.click(button);
};
const dialog = () => screen.findByRole('dialog');
const planned = () => screen.findByRole('table', { name: 'Plan' });
const gone = () => expect(screen.queryByRole('dialog')).not.toBeInTheDocument();

describe('who may not act', () => {
  it('on what is only linked learns the line that would bind it', async () => {
    show(staging(boundTo('component:default/checkout', false)));
    expect(
      await screen.findByText(/is only linked to this entity/),
    ).toBeVisible();
    expect(
      screen.getByText('backstage.io/entity-ref: component:default/checkout'),
    ).toBeVisible();
    for (const name of ['Refresh', 'Sync…', 'Pause auto-sync…'])
      expect(screen.getByRole('button', { name })).toBeDisabled();
    for (const button of await screen.findAllByRole('button', {
      name: /Roll back to/,
    }))
      expect(button).toBeDisabled();
  });

  it('learns what is denied, by which permission, and whom to ask', async () => {
    show(
      staging(boundTo('component:default/denied')),
      {},
      permission => permission === 'fairway.argocd.refresh',
    );
    const note = await screen.findByText(/You may not: sync, roll back/);
    expect(note.closest('section')).toHaveTextContent(
      'You may not: sync, roll back, end a sync, pause or resume auto-sync. Ask its owner, team-shop, or the platform team for fairway.argocd.sync, fairway.argocd.rollback, fairway.argocd.terminate, fairway.argocd.auto-sync.',
    );
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Sync…' })).toBeDisabled();
  });

  it('is not told "denied" where Backstage did not say', async () => {
    show(
      staging(boundTo('component:default/unsaid')),
      {},
      () => new Error('the permission backend is gone'),
    );
    expect(await screen.findByText(/Not known whether you may/)).toBeVisible();
    expect(screen.queryByText(/You may not:/)).not.toBeInTheDocument();
  });
});

describe('refresh', () => {
  it('asks nothing before, and says what it did', async () => {
    show(staging());
    await press('Refresh');
    expect(await screen.findByText(/asked to compare it anew/)).toBeVisible();
  });

  it('says why it was not done', async () => {
    const error = await responseError(503, {
      name: 'Error',
      message: 'argocd-eu does not answer',
    });
    const { refresh } = tabApi();
    const apply = jest.fn().mockRejectedValue(error);
    show(staging(), { refresh: { ...refresh, apply } });
    await press('Refresh');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It was not refreshed. argocd-eu does not answer.',
    );
  });
});

describe('sync', () => {
  it('shows the plan, makes another with deletions, and carries that out', async () => {
    const shown = staging();
    const sync = watched('sync', shown);
    show(shown, { sync });
    await press('Sync…');
    await planned();
    expect(await dialog()).toHaveTextContent(
      /Sync checkout-staging\?stagingprod-eu-1 · argocd-eu·from 4f1c9e2 to 9f1c9e2/,
    );
    expect(await dialog()).toHaveTextContent(
      /Warns: 2 objects are no longer declared and stay\..*5 checks passed/,
    );
    await userEvent.click(
      screen.getByRole('checkbox', {
        name: 'Delete what is no longer declared',
      }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Sync checkout-staging and delete 2 objects?',
      }),
    ).toHaveTextContent(
      '2 objects are deleted. What PersistentVolumeClaim/checkout-cache holds may be lost for good.',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'To go on, type checkout-staging' }),
      'checkout-staging',
    );
    await press('Sync and delete 2');
    expect(await screen.findByText(/The sync was started\./)).toBeVisible();
    gone();
    expect(sync.apply).toHaveBeenCalledWith(
      'component:default/checkout',
      expect.objectContaining({
        application: 'argocd-eu/argocd/checkout-staging',
        prune: true,
        dryRun: false,
      }),
      { planId: 'sync true' },
    );
  });

  it('needs the name in production, and none in a dry run, whose answers stay', async () => {
    const shown = application();
    const sync = watched('sync', shown);
    show(shown, { sync });
    await press('Sync…');
    await planned();
    expect(
      screen.getByRole('textbox', { name: 'To go on, type checkout-prod-eu' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /Dry run/ }));
    expect(
      screen.queryByRole('textbox', { name: /To go on/ }),
    ).not.toBeInTheDocument();
    await press('Try it');
    expect(
      await screen.findByRole('table', { name: 'What the cluster said' }),
    ).toHaveTextContent(/Deployment\/checkoutSynced.*configured \(dry run\)/);
    expect(await dialog()).toHaveTextContent('nothing was changed');
  });

  it('can be of some objects', async () => {
    const shown = staging();
    const sync = watched('sync', shown);
    show(shown, { sync });
    await press('Sync…');
    await planned();
    await userEvent.click(screen.getByRole('checkbox', { name: /Only some/ }));
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Job/db-migrate' }),
    );
    // Without any it would be a sync of all.
    expect(
      screen.getByRole('checkbox', { name: 'Deployment/checkout' }),
    ).toBeDisabled();
    await press('Sync');
    expect(await screen.findByText(/The sync was started\./)).toBeVisible();
    expect(sync.apply).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({
        resources: [{ group: 'apps', kind: 'Deployment', name: 'checkout' }],
      }),
      expect.anything(),
    );
  });

  it('is blocked with the mend', async () => {
    show(staging());
    await press('Sync…');
    await planned();
    await userEvent.click(
      screen.getByRole('checkbox', { name: /Delete and create anew/ }),
    );
    expect(await screen.findByText(/denies syncs until 18:00/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sync' })).toBeDisabled();
  });

  it('that fails stays in the dialog, in Argo CD’s words', async () => {
    const error = await responseError(400, {
      name: 'InputError',
      message: 'unable to resolve "v9" to a commit SHA',
    });
    const shown = staging();
    const { plan } = tabApi(shown).sync;
    const apply = jest.fn().mockRejectedValue(error);
    show(shown, { sync: { plan, apply } });
    await press('Sync…');
    await planned();
    await press('Sync');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It was not done. unable to resolve "v9" to a commit SHA.',
    );
    expect(await dialog()).toBeVisible();
  });
});

describe('rollback', () => {
  it('says that auto-sync is paused by it, and goes to the chosen deployment', async () => {
    const shown = staging();
    const rollback = watched('rollback', shown);
    show(shown, { rollback });
    await press('Roll back to 3f1c9e2…');
    await planned();
    expect(await dialog()).toHaveTextContent(
      'Auto-sync is on and is paused before.',
    );
    await press('Roll back');
    expect(await screen.findByText(/The rollback was started\./)).toBeVisible();
    expect(rollback.apply).toHaveBeenCalledWith(
      'component:default/checkout',
      {
        application: 'argocd-eu/argocd/checkout-staging',
        id: 37,
        prune: false,
      },
      { planId: 'rollback' },
    );
  });
});

describe('auto-sync', () => {
  const paused = { by: 'guest', at: secondsAgo(3600) };

  it('is paused with a reason', async () => {
    const shown = staging();
    const autoSync = watched('autoSync', shown);
    show(shown, { autoSync });
    await press('Pause auto-sync…');
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Why/ }),
      'hotfix',
    );
    await screen.findByText('Recorded in the audit log with your name');
    await press('Pause auto-sync');
    expect(await screen.findByText(/Auto-sync is paused\./)).toBeVisible();
    expect(autoSync.apply).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ enabled: false, reason: 'hotfix' }),
      expect.anything(),
    );
  });

  it('is resumed from the reminder', async () => {
    const shown = staging({ autoSync: false, autoSyncPaused: paused });
    const autoSync = watched('autoSync', shown);
    show(shown, { autoSync });
    expect(
      (await screen.findAllByText(/guest paused auto-sync/))[0],
    ).toBeVisible();
    await press('Resume auto-sync…');
    await screen.findByText('Recorded in the audit log with your name');
    await press('Resume auto-sync');
    expect(await screen.findByText(/Auto-sync is on again\./)).toBeVisible();
    expect(autoSync.apply).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ enabled: true }),
      expect.anything(),
    );
  });
});

it('a sync that runs can be ended', async () => {
  const shown = { ...applicationIn.progressing(), production: false };
  const terminate = watched('terminate', shown);
  show(shown, { terminate });
  await press('End the sync…');
  expect(await dialog()).toHaveTextContent('What was applied stays');
  await screen.findByText('Recorded in the audit log with your name');
  await press('End the sync');
  expect(await screen.findByText(/The sync was told to end\./)).toBeVisible();
  expect(terminate.apply).toHaveBeenCalledTimes(1);
});
