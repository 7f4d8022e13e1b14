import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { setSourceDown, syncUpstream } from '../fixtures/fleet';
import { signIn, signInOnPhone } from '../fixtures/signIn';

const entity = (name: string) => `/catalog/default/component/${name}`;

// What the watch tells at once, a card asks for each half minute.
const ON_SCREEN_MS = 60_000;
// A poll, or a new watch, and then the card.
const NOTICED_MS = 90_000;

const deployments = (page: Page) =>
  page.getByRole('region', { name: 'Deployments', exact: true });

test('a service says what is deployed where, and why it is stuck', async ({
  page,
}) => {
  await signIn(page, 'Mara', entity('checkout'));
  const card = deployments(page);
  await expect(card.getByRole('status').first()).toHaveText('Degraded');
  await expect(card).toContainText('checkout-prod-eu');
  await expect(card).toContainText('Deployment/checkout has been degraded');
  await expect(card).toContainText('Hook Job/db-migrate failed');
  await expect(card).toContainText('Job has reached the specified backoff');
  await expect(card).toContainText('retry declined cards (1.48.2)');
  await expect(card).toContainText('bound');
  await expectAccessible(page);
});

test('an application whose cluster is silent is not green, whatever Argo CD says', async ({
  page,
}) => {
  test.setTimeout(2 * NOTICED_MS);
  await signIn(page, 'Sam', entity('tracking'));
  const card = deployments(page);
  // Of an entity that has just come into the catalog nothing is known for half a minute.
  await expect(card.getByRole('status').first()).toHaveText('Stale', {
    timeout: NOTICED_MS,
  });
  await expect(card).toContainText('Argo CD has not heard from prod-ap since');
});

test('objects of Flux stand on the same card, with their canaries', async ({
  page,
}) => {
  test.setTimeout(2 * NOTICED_MS);
  await signIn(page, 'Sam', entity('search'));
  const card = deployments(page);
  await expect(card).toContainText('Flux has not been able to apply it', {
    timeout: NOTICED_MS,
  });
  await expect(card).toContainText('Kustomization in flux-system, 7 objects');
  await expectAccessible(page);
  await page.goto(entity('catalog'));
  await expect(card).toContainText(
    /Rollout catalog, step \d of 8, weight \d+%/,
  );
  await expect(card).toContainText('analysis Running');
});

test('the list filters by state, in the address', async ({ page }) => {
  await signIn(page, 'Sam', '/deployments');
  await expect(page.getByText('21 applications you may see')).toBeVisible();
  await page.getByRole('button', { name: /^Stuck/ }).click();
  await expect(page).toHaveURL(/state=stuck/);
  await expect(page.getByText('cart-staging')).toBeVisible();
  await expect(page.getByText('checkout-prod-eu')).toHaveCount(0);
  await expectAccessible(page);
});

test('what a developer may not read is in no list', async ({ page }) => {
  await signIn(page, 'Mara', entity('payments'));
  await expect(deployments(page)).toContainText('fairway.argocd.read');
  await page.goto('/deployments');
  await expect(page.getByText('checkout-prod-eu').first()).toBeVisible();
  await expect(page.getByText('payments-prod-eu')).toHaveCount(0);
});

test('applications of nobody come with the line that links them', async ({
  page,
}) => {
  await signIn(page, 'Pia', '/deployments');
  await page.getByRole('tab', { name: 'Not linked' }).click();
  await expect(page.getByText('ingress-stage-eu').first()).toBeVisible();
  await expect(
    page.getByText(/backstage\.io\/entity-ref: component:default\//).first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a sync upstream is on the screen without a reload', async ({
  page,
  request,
  baseURL,
}) => {
  await signIn(page, 'Sam', entity('tax'));
  const card = deployments(page);
  await expect(card.getByRole('status').first()).toHaveText('Out of sync');
  await syncUpstream(request, {
    appUrl: baseURL!,
    instance: 'argocd-us',
    application: 'tax-prod-us',
  });
  await expect(card.getByRole('status').first()).toHaveText('Synced', {
    timeout: ON_SCREEN_MS,
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

  test('leaves its last words, stale, touches no other, and comes back', async ({
    page,
    request,
    baseURL,
  }) => {
    test.setTimeout(4 * NOTICED_MS);
    await signIn(page, 'Sam', entity('ledger'));
    const card = deployments(page);
    const state = card.getByRole('status').first();
    await expect(state).toHaveText('Synced');
    const outage = { appUrl: baseURL!, source: 'argocd-us' } as const;
    await setSourceDown(request, { ...outage, kind: 'argocd', down: true });
    await expect(state).toHaveText('Stale', { timeout: NOTICED_MS });
    await expect(card).toContainText('argocd-us does not answer');
    await expect(card).toContainText('ledger-prod-us');
    await expectAccessible(page);

    await page.goto(entity('catalog'));
    await expect(deployments(page).getByRole('status').first()).toHaveText(
      'Synced',
    );

    await page.goto(entity('ledger'));
    await setSourceDown(request, { ...outage, kind: 'argocd', down: false });
    await expect(state).toHaveText('Synced', { timeout: NOTICED_MS });
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`deployments are accessible in the ${scheme} theme and fit 360 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 360, height: 740 });
    await signInOnPhone(page, 'Sam', '/deployments');
    for (const path of ['/deployments', entity('checkout')]) {
      await page.goto(path);
      await expect(page.getByText('checkout-prod-eu').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  });
}
