import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { setSourceDown } from '../fixtures/fleet';
import { signIn } from '../fixtures/signIn';

const CHECKOUT = '/catalog/default/component/checkout';

// A poll of the source, a refresh of the card, and some patience.
const ONE_INTERVAL_MS = 75_000;

// Also behind an open panel, where it has no role for those who are read to.
const budgetCard = (page: Page) =>
  page.getByRole('region', {
    name: 'Error budget',
    exact: true,
    includeHidden: true,
  });

test('from the home page to how the number of a burning service came about', async ({
  page,
}) => {
  await signIn(page, 'Mara');
  const burning = page.getByRole('region', { name: 'Needs attention' });
  await expect(burning).toContainText('Checkout answers');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'checkout', exact: true }).click();
  const card = budgetCard(page);
  await expect(card.getByRole('status').first()).toHaveText('Burning fast');
  await expect(card).toContainText(/[12]\d%\s*left/);
  await expect(card).toContainText(/Burning 4[0-9]x: spent in 3\sh/);
  await expect(card).toContainText('prod-eu');
  await expectAccessible(page);

  await card.getByText('Explain').click();
  const explain = page.getByRole('dialog');
  await expect(explain).toContainText(
    /left\s*=\s*1 − \(failed ÷ all\) ÷ \(1 − objective\)/,
  );
  await expect(explain).toContainText(
    'slo:status{slo="checkout-availability",stat="bad_events"}',
  );
  await expect(explain).toContainText('http_requests_total{job="checkout"');
  await expectAccessible(page);
});

test('the SLO tab draws budget and burn, and lists the alerts', async ({
  page,
}) => {
  await signIn(page, 'Mara', `${CHECKOUT}/slo`);
  await expect(
    page.getByRole('img', { name: /budget/i }).first(),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Alert tiers' })).toContainText(
    /page.*14\.4x.*Firing/,
  );
  await page.getByText('as table').first().click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expectAccessible(page);
});

test.describe('a source that is killed while Explain is open', () => {
  test.afterEach(async ({ request, baseURL }) => {
    await setSourceDown(request, {
      appUrl: baseURL!,
      source: 'prod-eu',
      down: false,
    });
  });

  test('turns the card stale with its age, breaks nothing, and recovers', async ({
    page,
    request,
    baseURL,
  }) => {
    test.setTimeout(4 * ONE_INTERVAL_MS);
    const source = { appUrl: baseURL!, source: 'prod-eu' };
    const broken: Error[] = [];
    page.on('pageerror', error => broken.push(error));
    await signIn(page, 'Mara');
    await page.getByRole('link', { name: 'checkout', exact: true }).click();
    const card = budgetCard(page);
    const state = card.locator('[role=status]').first();
    await expect(state).toHaveText('Burning fast');
    const before = (await card.textContent())!.match(/\d+%/)![0];
    await card.getByText('Explain').click();
    const explain = page.getByRole('dialog');
    await expect(explain).toContainText(/left\s*=\s*1 −/);

    await setSourceDown(request, { ...source, down: true });
    // The card lies behind the panel: it is looked at as it is drawn, not as it is read out.
    await expect(state).toHaveText('Stale', { timeout: ONE_INTERVAL_MS });
    await expect(card).toContainText('prod-eu does not answer');
    // The old value stays, with its age, and so does how it came about.
    await expect(card).toContainText(before);
    await expect(card).toContainText(/\d+\s(s|min) ago/);
    await expect(explain).toContainText(/left\s*=\s*1 −/);
    await expectAccessible(page);

    await setSourceDown(request, { ...source, down: false });
    await expect(state).toHaveText('Burning fast', {
      timeout: ONE_INTERVAL_MS,
    });
    await page.keyboard.press('Escape');
    await expect(explain).toHaveCount(0);
    await expect(card).not.toContainText('does not answer');
    expect(broken).toEqual([]);
  });
});

test('every state of an SLO says what it is', async ({ page }) => {
  await signIn(page, 'Sam');
  for (const [service, state, words] of [
    ['payments', 'Exhausted', /−34%\s*overspent/],
    ['cart', 'Burning slow', /4\d%\s*left/],
    ['notifications', 'No data', /No data for 3\sh/],
    ['search', 'Partial', /5\d%\s*left of what was measured/],
    ['fraud-check', 'Young', /\d+% to \d+%/],
    ['invoice-export', 'Low traffic', /2 of 902/],
    ['catalog', 'Healthy', /7\d%\s*left/],
    ['returns', 'Not linked', /fairway\.dev\/slo-selector/],
  ] as const) {
    await page.goto(`/catalog/default/component/${service}`);
    const card = budgetCard(page);
    // The look back that tells young from partial comes some seconds after the start.
    await expect(card.getByText(state).first()).toBeVisible({
      timeout: 90_000,
    });
    await expect(card).toContainText(words);
  }
});

test('roll-ups count production and say how many one may see', async ({
  page,
}) => {
  await signIn(page, 'Sam', '/catalog/default/system/shop');
  const card = page.getByRole('region', { name: 'Error budgets' });
  await expect(card).toContainText('8 SLOs you may see');
  await expect(card).toContainText(/4 of 6\s*production SLOs need attention/);
  await expect(card).toContainText('does not count above');
});

test('what a developer may not read says so, and is in no list', async ({
  page,
}) => {
  await signIn(page, 'Mara', '/catalog/default/component/payments');
  const card = budgetCard(page);
  await expect(card).toContainText('You may not read the SLOs of payments.');
  await expect(card).toContainText('fairway.slo.read');
  await page.goto('/slos');
  await expect(page.getByText('8 SLOs you may see')).toBeVisible();
  await expect(page.getByText('Payments answer')).toHaveCount(0);
});

test('an SLO has an address that an alert can link to', async ({ page }) => {
  await signIn(page, 'Sam', '/slos/payments-availability');
  await expect(
    page.getByRole('heading', { name: 'Payments answer' }).first(),
  ).toBeVisible();
});

test('SLOs of nobody come with the line that links them', async ({ page }) => {
  await signIn(page, 'Pia', '/slos');
  await page.getByRole('tab', { name: 'Not linked' }).click();
  await expect(page.getByText('returns-api-availability')).toBeVisible();
  await expect(
    page.getByText('fairway.dev/slo-selector: sloth_service=returns-api'),
  ).toBeVisible();
  await expectAccessible(page);
});

test('the sources say how they are', async ({ page }) => {
  await signIn(page, 'Pia', '/slos');
  await page.getByRole('tab', { name: 'Sources' }).click();
  await expect(page.getByRole('row', { name: /^stage-eu/ })).toContainText(
    'OK',
  );
  await expectAccessible(page);
});

test('the keyboard alone reaches Explain', async ({ page }) => {
  await signIn(page, 'Mara', CHECKOUT);
  const explain = budgetCard(page).getByText('Explain', { exact: true });
  await expect(explain).toBeVisible();
  const reached = () =>
    explain.evaluate(element => element === document.activeElement);
  for (let steps = 0; steps < 80 && !(await reached()); steps++)
    await page.keyboard.press('Tab');
  await expect(explain).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
