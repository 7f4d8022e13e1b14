import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Application } from '@fairway/contracts/argocd';
import { renderCard } from '@fairway/kit-react/testUtils';
import type { ArgoCdApi } from '../../../api';
import { application, deploymentsOf, tabApi } from '../../../testing';
import { argoCdTab, type Decide } from '../../../testing/tab';

export const staging = (changes: Partial<Application> = {}) =>
  application({
    name: 'checkout-staging',
    environment: 'staging',
    ...changes,
  });

/** Of an entity of its own: Backstage remembers for a moment what it said of another. */
export const boundTo = (
  entityRef: string,
  bound = true,
): Partial<Application> => {
  const { link } = application();
  return { link: link && { ...link, entityRef, bound } };
};

export function show(
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
export function watched<
  K extends 'sync' | 'rollback' | 'autoSync' | 'terminate',
>(name: K, shown: Application): ArgoCdApi[K] {
  const { plan, apply } = tabApi(shown)[name] as unknown as ArgoCdApi['sync'];
  return {
    plan: jest.fn(plan),
    apply: jest.fn(apply),
  } as unknown as ArgoCdApi[K];
}

export const press = async (name: string | RegExp) => {
  const button = await screen.findByRole('button', { name });
  // Until Backstage said that the person may, or the plan is made.
  await waitFor(() => expect(button).toBeEnabled());
  await userEvent.click(button);
};
export const dialog = () => screen.findByRole('dialog');
export const planned = () => screen.findByRole('table', { name: 'Plan' });
export const gone = () =>
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
