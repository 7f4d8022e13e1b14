import { expect, test } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';

test('the legacy app shows the error budget of checkout', async ({ page }) => {
  await page.goto('/catalog/default/component/checkout');
  const card = page.getByRole('region', { name: 'Error budget', exact: true });
  await expect(card.getByRole('status').first()).toHaveText('Burning fast');
  await expect(card).toContainText(/[12]\d%\s*left/);
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'SLO' }).click();
  await expect(page.getByText('Alert tiers')).toBeVisible();
  await expect(page.getByText('Explain: budget left')).toBeVisible();
});

test('the legacy app has both cards of the home page', async ({ page }) => {
  await page.goto('/');
  const burning = page.getByRole('region', { name: 'Needs attention' });
  await expect(burning).toContainText('Checkout answers');
  const own = page.getByRole('region', { name: 'Your error budgets' });
  await expect(own).toContainText('of sam, sre');
});

test('the legacy app lists the SLOs, and shows one', async ({ page }) => {
  await page.goto('/slos');
  const table = page.getByRole('table', { name: 'SLOs, worst first' });
  await table.getByRole('link', { name: 'Payments answer' }).click();
  await expect(
    page.getByRole('region', { name: 'Payments answer' }),
  ).toContainText(/−3\d%/);
});
