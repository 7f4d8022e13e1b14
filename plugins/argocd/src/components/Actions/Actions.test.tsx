import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '@fairway/kit-react/testUtils';
import { application, tabApi } from '../../testing';
import {
  staging,
  boundTo,
  show,
  watched,
  press,
  dialog,
  planned,
  gone,
} from './__testUtils__/acting';

// The first test also loads the whole app.
jest.setTimeout(60_000);

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
