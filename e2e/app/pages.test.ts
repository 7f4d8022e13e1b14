import { expect, test } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { signIn } from '../fixtures/signIn';

const CHECKOUT = '/catalog/default/component/checkout';

test('home lists what is mine', async ({ page }) => {
  await signIn(page, 'Mara');
  await expect(page.getByRole('heading', { name: 'Yours' })).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'checkout', exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'ledger' })).toHaveCount(0);
  await expect(page.getByText('Demo data')).toBeVisible();
  await expectAccessible(page);
});

test('the catalog lists the services of the demo', async ({ page }) => {
  await signIn(
    page,
    'Sam',
    '/catalog?filters[user]=all&filters[kind]=component',
  );
  await expect(page.getByText(/All Components \(1[0-9]\)/)).toBeVisible();
  for (const name of ['cart', 'checkout', 'payments']) {
    await expect(
      page.getByRole('link', { name, exact: true }).first(),
    ).toBeVisible();
  }
});

test('the page of checkout says what it is and what it needs', async ({
  page,
}) => {
  await signIn(page, 'Mara', CHECKOUT);
  await expect(page.getByRole('heading', { name: 'checkout' })).toBeVisible();
  await expect(page.getByText('Takes the order and the payment')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Relations' })).toBeVisible();
});

test('the Kubernetes tab shows the pods of checkout', async ({ page }) => {
  await signIn(page, 'Mara', `${CHECKOUT}/kubernetes`);
  await expect(
    page.getByText('prod-eu-1', { exact: true }).first(),
  ).toBeVisible();
  await expect(page.getByText(/[1-9]\d* pods?/).first()).toBeVisible();
});

test('search finds checkout', async ({ page }) => {
  await signIn(page, 'Mara');
  // The index is filled a few seconds after the start.
  await expect(async () => {
    await page.goto('/search?query=checkout');
    await expect(
      page.getByRole('link', { name: /checkout/ }).first(),
    ).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the ${scheme} theme follows the system`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, 'Mara');
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-name',
      `fairway-${scheme}`,
    );
    await expect(page.getByRole('heading', { name: 'Yours' })).toBeVisible();
    await expectAccessible(page);
  });
}

test('nothing is fetched from elsewhere', async ({ page }) => {
  const elsewhere: string[] = [];
  page.on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && hostname !== 'localhost') {
      elsewhere.push(request.url());
    }
  });
  await signIn(page, 'Pia');
  for (const path of [CHECKOUT, '/catalog', '/create', '/docs', '/settings']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(elsewhere).toEqual([]);
});
