import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { signIn } from '../fixtures/signIn';

// The catalog is read every half minute, the rules soon after the start.
const READ_MS = 120_000;

const list = (page: Page) => page.getByRole('table', { name: /^SLOs/ });

async function choose(page: Page, filter: string, value: string) {
  await page.getByLabel(filter, { exact: true }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

test('the list of SLOs is filtered and ordered by the backend, and the address keeps it', async ({
  page,
}) => {
  test.setTimeout(2 * READ_MS);
  await signIn(page, 'Sam', '/slos');
  await expect(list(page)).toContainText('Payments answer');
  await expect(list(page)).toContainText('Cart is fast', { timeout: READ_MS });
  await expectAccessible(page);

  await choose(page, 'Team', 'team-shop');
  await expect(page).toHaveURL(/owner=group%3Adefault%2Fteam-shop/);
  await expect(list(page)).toContainText('Checkout answers');
  await expect(list(page)).not.toContainText('Payments answer');

  await page.getByRole('button', { name: /^No rules/ }).click();
  await expect(page).toHaveURL(/state=no-rules/);
  await expect(list(page)).toContainText(/Cart is fast.*rules not loaded/);
  await expect(list(page)).not.toContainText('Checkout answers');

  await page.reload();
  await expect(list(page)).toContainText('Cart is fast');
  await expect(list(page)).not.toContainText('Checkout answers');
  await expect(page.getByRole('button', { name: /^No rules/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await page.getByRole('button', { name: /^No rules/ }).click();
  await choose(page, 'Order', 'by name');
  await expect(page).toHaveURL(/sort=name/);
  await expect(page.getByRole('table', { name: 'SLOs by name' })).toContainText(
    'checkout-availability',
  );
});

test('rules that differ from the definition stand beside it', async ({
  page,
}) => {
  test.setTimeout(2 * READ_MS);
  await signIn(page, 'Sam', '/slos');
  await choose(page, 'Rules', 'Different');
  await expect(list(page)).toContainText('Catalog answers', {
    timeout: READ_MS,
  });
  await list(page).getByRole('link', { name: 'Catalog answers' }).click();

  const rules = page.getByRole('region', { name: 'Rules', exact: true });
  await expect(rules.getByRole('status')).toHaveText('Different');
  await expect(rules.locator('del').first()).toBeVisible();
  await expect(rules.locator('ins').first()).toBeVisible();
  await rules.getByRole('button', { name: 'Show the rule file' }).click();
  await expect(rules).toContainText('slo: catalog-availability');
  await expectAccessible(page);
});

test('an SLO that nobody records says how to load its rules', async ({
  page,
}) => {
  test.setTimeout(2 * READ_MS);
  await signIn(page, 'Sam', '/slos?state=no-rules');
  const link = list(page).getByRole('link', { name: 'Cart is fast' });
  await expect(link).toBeVisible({ timeout: READ_MS });
  await link.click();
  await expect(page.getByText('Rules not loaded')).toBeVisible();
  const rules = page.getByRole('region', { name: 'Rules', exact: true });
  await expect(rules).toContainText('None of its rules is loaded');
  await expect(rules).toContainText("rule_files: ['cart-latency.rules.yaml']");
  const download = page.waitForEvent('download');
  await rules.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('cart-latency.rules.yaml');
  await expectAccessible(page);
});

test('an SLO has a page of its own in the catalog, with its golden signals', async ({
  page,
}) => {
  test.setTimeout(2 * READ_MS);
  await signIn(page, 'Mara', '/catalog/default/slo/checkout-latency');
  const definition = page.getByRole('region', { name: 'Definition' });
  await expect(definition).toContainText('requests that a classic histogram', {
    timeout: READ_MS,
  });
  await expect(definition).toContainText('Team Shop');
  await expect(
    page.getByRole('region', { name: 'Rules', exact: true }),
  ).toContainText('rules');
  await expect(
    page.getByRole('region', { name: 'Error budget', exact: true }),
  ).toContainText('Checkout is fast');
  await expectAccessible(page);

  await page.goto('/slos/prod-eu/checkout-latency');
  const signals = page.getByRole('region', { name: 'Golden signals' });
  await signals.scrollIntoViewIfNeeded();
  await expect(signals.getByRole('img', { name: /^Latency/ })).toBeVisible();
  await expect(signals).toContainText(/bound 300\sms/);
  await signals.getByRole('button', { name: 'Show queries' }).first().click();
  await expect(signals.locator('code').first()).toContainText('checkout');
  await expectAccessible(page);
});
