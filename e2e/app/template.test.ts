import { expect, test } from '@playwright/test';
import { signIn } from '../fixtures/signIn';

test('a developer sees what an SLO would bring, by the template', async ({
  page,
}) => {
  await signIn(page, 'Mara', '/create');
  await page.getByRole('button', { name: 'Choose' }).click();
  const next = page.getByRole('button', { name: /^(Next|Review)$/ });

  await page.getByRole('textbox', { name: 'Component' }).click();
  await page.getByRole('option', { name: 'checkout' }).first().click();
  await next.click();

  await expect(page.getByLabel('Counter of all requests')).toHaveValue(
    'http_requests_total',
  );
  await page.getByLabel('What must hold').click();
  await page.getByRole('option', { name: /^Latency/ }).click();
  await page.getByLabel('Matchers that select').fill('job="checkout"');
  await next.click();

  await page.getByLabel('Target in percent').fill('99');
  await next.click();

  await page.getByLabel('Propose it').click();
  await page.getByRole('option', { name: /only show it/ }).click();
  await next.click();

  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'checkout latency' }),
  ).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('99 % of events are good')).toBeVisible();
});
