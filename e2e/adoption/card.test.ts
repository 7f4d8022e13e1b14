import { expect, test } from '@playwright/test';

test('the card of checkout shows its budget', async ({ page }) => {
  // A new backend reads its catalog first, and links SLOs to entities every 30 s.
  test.setTimeout(180_000);
  await page.goto('/catalog/default/component/checkout');
  const enter = page.getByRole('button', { name: 'Enter' });
  const card = page.getByRole('region', { name: 'Error budget' });
  await enter.or(card).waitFor();
  if (await enter.isVisible()) {
    await enter.click();
  }

  await expect(card).toContainText(/\d+(\.\d+)?\s?% left/, {
    timeout: 120_000,
  });
  await expect(card).toContainText('Checkout answers');
});
