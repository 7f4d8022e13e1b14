import { screen } from '@testing-library/react';
import { renderCard } from '@fairway/kit-react/testUtils';
import type { ArgoCdApi } from '../../../api';
import { application, deploymentsOf } from '../../../testing';
import { argoCdTab } from '../../../testing/tab';

export const SECTIONS = ['History', 'Differences', 'Resources', 'Composition'];

/** Draws the tab of one application. */
export const show = (api: Partial<ArgoCdApi> = {}, shown = application()) =>
  renderCard(
    'legacy',
    argoCdTab(async () => deploymentsOf([shown]), api),
  );

export const section = (name: string) => screen.findByRole('region', { name });
export const table = (name: string) => screen.findByRole('table', { name });

/** All sections answer so. */
export const everySection = (
  answer: () => Promise<never>,
): Partial<ArgoCdApi> => ({
  history: answer,
  differences: answer,
  resources: answer,
  composition: answer,
});
