import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/test-utils';
import type { Plan, Planned } from '@fairway/contracts';
import { usePlan, type PlannedWrite } from '../../operations/usePlan';
import { responseError } from '../../testing/responseError';
import { PlanDialog, type PlanDialogProps } from './PlanDialog';

// The first test also loads the whole app.
jest.setTimeout(60_000);

const plan: Plan = {
  effects: [
    { effect: 'create', object: { kind: 'Job', name: 'db-migrate' } },
    {
      effect: 'change',
      object: { kind: 'Deployment', name: 'checkout' },
      detail: 'image 1.48.2 → 1.49.0',
    },
    { effect: 'delete', object: { kind: 'ConfigMap', name: 'cache' } },
  ],
  findings: [
    { check: 'bound', state: 'passed', message: 'It is bound.' },
    { check: 'heard', state: 'passed', message: 'It answers.' },
    {
      check: 'reachable',
      state: 'not-checked',
      message: 'The cluster list is hidden.',
    },
    { check: 'operation', state: 'warns', message: 'The hook failed twice.' },
  ],
};

const blocked: Plan = {
  effects: [],
  findings: [
    {
      check: 'sync-windows',
      state: 'blocks',
      message: 'The window is closed. Wait until `18:00`.',
    },
  ],
};

const planned = (of: Plan = plan, planId = 'p1'): Planned<Plan> => ({
  plan: of,
  planId,
});

type Write = jest.Mocked<PlannedWrite<Plan, { ok: boolean }>>;

function writeOf(changes: Partial<Write> = {}): Write {
  return {
    plan: jest.fn(async _settings => planned()),
    apply: jest.fn(async _settings => ({
      ...planned(),
      output: { ok: true },
    })),
    ...changes,
  };
}

function Subject(
  props: Partial<PlanDialogProps> & {
    write: Write;
    about?: string;
    onDone?: () => void;
  },
) {
  const { write, about = 'a', onDone, ...rest } = props;
  const state = usePlan(about, write);
  return (
    <PlanDialog
      title="Sync checkout-staging and delete 1 object?"
      action="Sync and delete 1"
      state={state}
      onApply={async () => {
        if (await state.apply()) onDone?.();
      }}
      onClose={() => {}}
      {...rest}
    />
  );
}

const button = () => screen.getByRole('button', { name: 'Sync and delete 1' });
const shown = () => screen.findByRole('table', { name: 'Plan' });

describe('PlanDialog', () => {
  it('names what would happen, deletions first, and what was checked', async () => {
    await renderInTestApp(
      <Subject write={writeOf()} loss="A volume is lost." dangerous />,
    );
    const rows = within(await shown()).getAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'PlanKindNameWhat changes',
      '− deleteConfigMapcacheall of it is lost',
      '~ changeDeploymentcheckoutimage 1.48.2 → 1.49.0',
      '+ createJobdb-migrateit is new',
    ]);
    const dialog = screen.getByRole('dialog', {
      name: 'Sync checkout-staging and delete 1 object?',
    });
    expect(dialog).toHaveTextContent('A volume is lost.');
    expect(dialog).toHaveTextContent(
      /Warns: The hook failed twice\.Not checked: The cluster list is hidden\.2 checks passed/,
    );
    expect(button()).toBeEnabled();
  });

  it('starts on Cancel; Escape cancels, a click outside does not', async () => {
    const onClose = jest.fn();
    await renderInTestApp(<Subject write={writeOf()} onClose={onClose} />);
    await shown();
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    fireEvent.click(document.querySelector('.MuiDialog-container')!);
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('cannot be agreed to while something blocks it, and says the mend', async () => {
    const write = writeOf({
      plan: jest.fn(async _settings => planned(blocked)),
    });
    await renderInTestApp(<Subject write={write} typed="checkout" />);
    expect(await screen.findByText(/The window is closed/)).toHaveTextContent(
      'Blocks: The window is closed. Wait until 18:00.',
    );
    expect(button()).toBeDisabled();
    expect(button()).toHaveAccessibleDescription(
      'What blocks it must be mended first',
    );
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.getByText('No object changes.')).toBeVisible();
  });

  it('waits for the name to be typed', async () => {
    await renderInTestApp(<Subject write={writeOf()} typed="checkout" />);
    await shown();
    expect(button()).toHaveAccessibleDescription('Type the name first');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'To go on, type checkout' }),
      'checkout',
    );
    expect(button()).toBeEnabled();
  });

  it('carries out the plan that is shown', async () => {
    const write = writeOf();
    const onDone = jest.fn();
    await renderInTestApp(<Subject write={write} onDone={onDone} />);
    await shown();
    await userEvent.click(button());
    expect(write.apply).toHaveBeenCalledWith({ planId: 'p1' });
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('shows the new plan where things changed, and asks again', async () => {
    const write = writeOf({
      apply: jest
        .fn()
        .mockRejectedValueOnce(
          await responseError(409, { name: 'ConflictError', message: 'else' }),
        )
        .mockResolvedValue({ ...planned(plan, 'p2'), output: { ok: true } }),
    });
    write.plan
      .mockResolvedValueOnce(planned({ ...plan, effects: [] }))
      .mockResolvedValue(planned(plan, 'p2'));
    const onDone = jest.fn();
    await renderInTestApp(<Subject write={write} onDone={onDone} />);
    await screen.findByText('No object changes.');
    await userEvent.click(button());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nothing was done: things have changed since you looked. This is the new plan.',
    );
    expect(onDone).not.toHaveBeenCalled();
    expect(await shown()).toBeVisible();
    await userEvent.click(button());
    expect(write.apply).toHaveBeenLastCalledWith({ planId: 'p2' });
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it.each([
    [400, 'It was not done. No such revision.'],
    [
      503,
      'No answer says that it was done. No such revision. Look at what runs before you try again.',
    ],
  ])('keeps the failure %p in the dialog', async (status, words) => {
    const error = await responseError(status, {
      name: 'Error',
      message: 'No such revision',
    });
    const write = writeOf({ apply: jest.fn().mockRejectedValue(error) });
    await renderInTestApp(<Subject write={write} />);
    await shown();
    await userEvent.click(button());
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(await shown()).toBeVisible();
  });

  it.each([
    [403, 'You may not do this. argocd-eu refuses'],
    [500, 'The plan could not be made. Nothing was changed.'],
  ])('says why there is no plan: %p', async (status, words) => {
    const error = await responseError(status, {
      name: 'Error',
      message: 'argocd-eu refuses',
    });
    const write = writeOf({ plan: jest.fn().mockRejectedValue(error) });
    await renderInTestApp(<Subject write={write} />);
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(button()).toBeDisabled();
  });

  it('makes the plan anew when the options change, and takes no old one', async () => {
    const write = writeOf();
    const { rerender } = await renderInTestApp(<Subject write={write} />);
    await shown();
    jest.useFakeTimers();
    try {
      rerender(<Subject write={write} about="b" />);
      expect(button()).toHaveAccessibleDescription('Making the plan');
      rerender(<Subject write={write} about="c" />);
      await act(() => jest.advanceTimersByTimeAsync(500));
      expect(write.plan).toHaveBeenCalledTimes(2);
      expect(button()).toBeEnabled();
    } finally {
      jest.useRealTimers();
    }
  });
});
