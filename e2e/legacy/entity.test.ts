import { expect, test } from '@playwright/test';

test('the legacy app shows the error budget of checkout', async ({ page }) => {
  await page.goto('/catalog/default/component/checkout');
  const card = page.getByRole('region', { name: 'Error budget', exact: true });
  await expect(card.getByRole('status').first()).toHaveText('Burning fast');
  await expect(card).toContainText(/2\d%\s*left/);

  await page.getByRole('tab', { name: 'SLO' }).click();
  await expect(page.getByText('Alert tiers')).toBeVisible();
  await expect(page.getByText('Explain: budget left')).toBeVisible();
});
