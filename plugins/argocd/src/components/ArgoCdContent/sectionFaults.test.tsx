import { within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ArgoCdApi } from '../../api';
import { responseError, unanswered } from '@fairway/kit-react/testUtils';
import { historyOf } from '../../testing';
import {
  everySection,
  section,
  SECTIONS,
  show,
  table,
} from './__testUtils__/sections';

// The first test also loads the whole app.
jest.setTimeout(60_000);

describe('a section that has nothing to show', () => {
  it.each(SECTIONS)('hides no other: %s', async name => {
    const down = await responseError(503, {
      name: 'ServiceUnavailableError',
      message: 'argocd-eu does not answer',
    });
    const key = name.toLocaleLowerCase('en-US') as keyof ArgoCdApi;
    show({
      [key]: async () => {
        throw down;
      },
    });
    const card = await section(name);
    expect(
      await within(card).findByText(/It answered 503: argocd-eu/),
    ).toBeVisible();
    for (const other of SECTIONS.filter(one => one !== name))
      expect(
        await within(await section(other)).findByText(/asked of Argo CD/),
      ).toBeVisible();
  });

  it('says what may not be read, and who is asked for it', async () => {
    show(everySection(unanswered.forbidden));
    for (const name of SECTIONS)
      expect(
        await within(await section(name)).findByText('You may not read this.'),
      ).toBeVisible();
    expect(await section('History')).toHaveTextContent(
      'Ask for the permission fairway.argocd.read on the entity of checkout-prod-eu.',
    );
  });

  it('tries again', async () => {
    const history = jest
      .fn<Promise<ReturnType<typeof historyOf>>, []>()
      .mockImplementationOnce(unanswered.failed)
      .mockImplementation(async () => historyOf(''));
    show({ history });
    await userEvent.click(
      await within(await section('History')).findByRole('button', {
        name: 'Try again',
      }),
    );
    expect(await table('Past deployments')).toBeVisible();
  });
});
