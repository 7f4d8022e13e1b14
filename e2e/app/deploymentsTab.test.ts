import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { setSourceDown } from '../fixtures/fleet';
import { signIn, signInOnPhone } from '../fixtures/signIn';

const tab = (name: string, application?: string) =>
  `/catalog/default/component/${name}/deployments${
    application ? `?application=${encodeURIComponent(application)}` : ''
  }`;

const region = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true });
const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true });

/** A section asks for its answer when it comes into sight. */
const seen = async (page: Page, name: string) => {
  await region(page, name).scrollIntoViewIfNeeded();
  return region(page, name);
};

// A sync of the demo takes some seconds; the tab asks every few while it runs.
const SYNCED_MS = 60_000;
const NOTICED_MS = 90_000;

test('the tab shows what runs where, and one application in full', async ({
  page,
}) => {
  await signIn(page, 'Mara', tab('checkout'));
  const matrix = page.getByRole('table', {
    name: 'Applications by environment',
  });
  await expect(matrix).toContainText('checkout-prod-eu');
  await matrix.getByRole('link', { name: 'checkout-prod-eu' }).click();
  await expect(page).toHaveURL(/application=argocd-eu%2F.*checkout-prod-eu/);
  await expect(region(page, 'checkout-prod-eu')).toContainText('Degraded');
  await expect(await seen(page, 'History')).toContainText('current');
  await seen(page, 'Resources');
  const objects = page.getByRole('table', { name: 'Objects', exact: true });
  await objects.getByRole('button', { name: 'Deployment/checkout' }).click();
  await expectAccessible(page);
});

test('the card leads to the tab, with the application chosen', async ({
  page,
}) => {
  await signIn(page, 'Mara', '/catalog/default/component/checkout');
  await page.getByRole('link', { name: 'checkout-staging' }).click();
  await expect(region(page, 'checkout-staging')).toBeVisible();
  await expect(page).toHaveURL(/\/deployments\?application=/);
});

test('what an owner may do, an auditor may not, and learns whom to ask', async ({
  page,
}) => {
  await signIn(page, 'Ada', tab('checkout'));
  await expect(page.getByText(/You may not: refresh, sync/)).toBeVisible();
  await expect(button(page, 'Sync…')).toBeDisabled();
  await expectAccessible(page);
});

test('a dry run changes nothing, and says what the cluster said', async ({
  page,
}) => {
  await signIn(
    page,
    'Mara',
    tab('checkout', 'argocd-eu/argocd/checkout-staging'),
  );
  await button(page, 'Sync…').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(dialog.getByRole('table', { name: 'Plan' })).toContainText(
    'Deployment',
  );
  await expectAccessible(page);
  await dialog.getByLabel(/Dry run/).check();
  await dialog.getByRole('button', { name: 'Try it' }).click();
  await expect(
    dialog.getByRole('table', { name: 'What the cluster said' }),
  ).toContainText('Deployment/checkout');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a sync in production wants the name, and its progress is on the tab', async ({
  page,
}) => {
  test.setTimeout(2 * SYNCED_MS);
  const SYNCED = 'catalog-prod-eu';
  await signIn(page, 'Pia', tab('catalog', `argocd-eu/argocd/${SYNCED}`));
  const card = region(page, SYNCED);
  await button(page, 'Sync…').click();
  const dialog = page.getByRole('dialog');
  const sync = dialog.getByRole('button', { name: /^Sync/ });
  await expect(sync).toBeDisabled();
  await dialog.getByRole('textbox', { name: /To go on, type/ }).fill(SYNCED);
  await sync.click();
  await expect(dialog).toHaveCount(0);
  await expect(card).toContainText(/(sync started|synced) \d+\s?s ago/, {
    timeout: SYNCED_MS,
  });
});

test('a rollback under auto-sync pauses it, until it is resumed', async ({
  page,
}) => {
  test.setTimeout(4 * SYNCED_MS);
  const ROLLED = 'catalog-prod-eu';
  await signIn(page, 'Pia', tab('catalog', `argocd-eu/argocd/${ROLLED}`));
  const card = region(page, ROLLED);
  await expect(card).toContainText(/Auto-sync\s?on/);
  await seen(page, 'History');
  await page
    .getByRole('button', { name: /^Roll back to/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Auto-sync is on and is paused before.');
  await dialog.getByRole('textbox', { name: /To go on/ }).fill(ROLLED);
  await dialog.getByRole('button', { name: /^Roll back/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card).toContainText('paused auto-sync', { timeout: SYNCED_MS });
  await expectAccessible(page);

  const resume = button(page, 'Resume auto-sync…');
  await expect(resume).toBeEnabled({ timeout: SYNCED_MS });
  await resume.click();
  await dialog.getByRole('textbox', { name: /To go on/ }).fill(ROLLED);
  await dialog.getByRole('button', { name: 'Resume auto-sync' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card).not.toContainText('paused auto-sync', {
    timeout: SYNCED_MS,
  });
});

test.describe('an Argo CD that dies', () => {
  test.afterEach(async ({ request, baseURL }) => {
    await setSourceDown(request, {
      appUrl: baseURL!,
      kind: 'argocd',
      source: 'argocd-us',
      down: false,
    });
  });

  test('leaves the environments, and each section says that it does not answer', async ({
    page,
    request,
    baseURL,
  }) => {
    test.setTimeout(3 * NOTICED_MS);
    const outage = { appUrl: baseURL!, source: 'argocd-us' } as const;
    await setSourceDown(request, { ...outage, kind: 'argocd', down: true });
    await signIn(page, 'Sam', tab('ledger', 'argocd-us/argocd/ledger-prod-us'));
    await expect(region(page, 'ledger-prod-us')).toContainText(
      'argocd-us does not answer',
      { timeout: NOTICED_MS },
    );
    const history = await seen(page, 'History');
    await expect(history).toContainText('Failed to load');
    await expect(history).toContainText('argocd-us');
    await expectAccessible(page);
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the tab is accessible in the ${scheme} theme and fits 360 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 360, height: 740 });
    await signInOnPhone(page, 'Mara', tab('checkout'));
    await expect(region(page, 'Environments')).toBeVisible();
    await region(page, 'Composition').scrollIntoViewIfNeeded();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}
