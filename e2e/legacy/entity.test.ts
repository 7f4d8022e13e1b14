import { expect, test } from '@playwright/test';

test('the legacy app shows the entity page of checkout', async ({ page }) => {
  await page.goto('/catalog/default/component/checkout');
  await expect(page.getByText('Takes the order and the payment')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'SLO' })).toBeVisible();
});
