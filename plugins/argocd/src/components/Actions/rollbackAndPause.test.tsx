import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { secondsAgo } from '@fairway/kit-react/testUtils';
import { applicationIn } from '../../testing';
import {
  staging,
  show,
  watched,
  press,
  dialog,
  planned,
} from './__testUtils__/acting';

// The first test also loads the whole app.
jest.setTimeout(60_000);

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
