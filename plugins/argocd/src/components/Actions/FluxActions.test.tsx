import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Application } from '@fairway/contracts/argocd';
import { renderCard, secondsAgo } from '@fairway/kit-react/testUtils';
import type { ArgoCdApi } from '../../api';
import { application, deploymentsOf, tabApi } from '../../testing';
import { fluxApplication } from '../../testing/flux';
import { argoCdTab, type Decide } from '../../testing/tab';

// The first test also loads the whole app.
jest.setTimeout(60_000);

function show(
  changes: Partial<Application>,
  api: Partial<ArgoCdApi> = {},
  decide?: Decide,
) {
  const shown = fluxApplication({
    environment: 'staging',
    production: false,
    ...changes,
  });
  const whole = { ...tabApi(shown), ...api };
  renderCard(
    'legacy',
    argoCdTab(async () => deploymentsOf([shown]), whole, decide),
  );
  return { shown, whole };
}

const press = async (name: string) => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button).toBeEnabled());
  await userEvent.click(button);
};

const isLinkedTo = (entityRef: string): Partial<Application> => {
  const { link } = application();
  return { link: link && { ...link, entityRef } };
};

const suspended = (changes: Partial<Application> = {}) => ({
  state: 'suspended' as const,
  autoSync: false,
  flux: { ready: 'True' as const, suspended: true },
  ...changes,
});

describe('an object of Flux', () => {
  it('is reconciled, and has no other actions than its own', async () => {
    show({});
    await press('Reconcile');
    expect(
      await screen.findByText(/Flux was asked to reconcile it/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Suspend…' })).toBeVisible();
    for (const name of [/Sync/, /auto-sync/, /Roll back/, /Refresh/])
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  });

  it('is suspended with a reason, in words of Flux', async () => {
    const { plan, apply } = tabApi().autoSync;
    const autoSync = { plan, apply: jest.fn(apply) };
    const { shown } = show({}, { autoSync });
    await press('Suspend…');
    expect(
      await screen.findByRole('dialog', { name: `Suspend ${shown.name}?` }),
    ).toBeVisible();
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Why/ }),
      'hotfix',
    );
    await screen.findByText('Recorded in the audit log with your name');
    await press('Suspend');
    expect(await screen.findByText(/It is suspended\./)).toBeVisible();
    expect(autoSync.apply).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ enabled: false, reason: 'hotfix' }),
      expect.anything(),
    );
  });

  it('is resumed, whoever suspended it', async () => {
    const { shown } = show(suspended());
    await press('Resume…');
    expect(
      await screen.findByRole('dialog', { name: `Resume ${shown.name}?` }),
    ).toBeVisible();
    await screen.findByText('Recorded in the audit log with your name');
    await press('Resume');
    expect(await screen.findByText(/It is resumed\./)).toBeVisible();
  });

  it('says who suspended it, and has one way out', async () => {
    const autoSyncPaused = { by: 'guest', at: secondsAgo(3600) };
    show(suspended({ autoSyncPaused }));
    expect((await screen.findAllByText(/guest suspended it/))[0]).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Resume…' })).toHaveLength(1);
    expect(
      screen.queryByRole('button', { name: 'Reconcile' }),
    ).not.toBeInTheDocument();
  });

  it('names only what it has, to who may not', async () => {
    show(isLinkedTo('component:default/flux-denied'), {}, () => false);
    const note = await screen.findByText(/You may not/);
    expect(note.closest('section')).toHaveTextContent(
      /You may not: reconcile, suspend or resume\. .*for fairway\.argocd\.refresh, fairway\.argocd\.auto-sync\./,
    );
  });
});
