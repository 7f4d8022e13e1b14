import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { syncUpstream } from '../fixtures/fleet';
import { signIn } from '../fixtures/signIn';

// A look each 15 s, the sync itself, and the way to the browser.
const TOLD_MS = 60_000;
const LOOK_MS = 20_000;

// The first look tells nothing; where the database is of a run before, it may tell what happened since.
test.beforeAll(async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL });
  await signIn(page, 'Sam', '/catalog/default/component/cart');
  await expect(page.getByText(/Fairway has seen it so since/)).toBeVisible({
    timeout: TOLD_MS,
  });
  await page.waitForTimeout(LOOK_MS);
  await page.close();
});

const unread = (page: Page) => page.getByText(/^Unread notifications \(\d+\)/);
const failure = (page: Page) =>
  page
    .getByRole('row')
    .filter({ hasText: 'checkout-staging could not be synced' });

test('a failed sync is told to the owners of the service, once, and to nobody else', async ({
  page,
  context,
  request,
  baseURL,
}) => {
  test.setTimeout(4 * TOLD_MS);
  const sync = () =>
    syncUpstream(request, {
      appUrl: baseURL!,
      instance: 'argocd-eu',
      application: 'checkout-staging',
    });
  const markRead = () =>
    failure(page)
      .getByRole('button', { name: 'Mark selected as read' })
      .click();
  await signIn(page, 'Mara', '/notifications');
  await expect(unread(page)).toBeVisible();
  // Of a run before, if the database is.
  await page.waitForLoadState('networkidle');
  if ((await failure(page).count()) > 0) await markRead();
  await expect(failure(page)).toHaveCount(0);

  await sync();
  // Without a reload: the backend says that there is something new.
  await expect(failure(page)).toHaveCount(1, { timeout: TOLD_MS });
  await expect(failure(page)).toContainText(
    'In staging on stage-eu: hook Job/db-migrate failed.',
  );
  await failure(page).getByRole('button', { name: 'Show more' }).click();
  await expect(failure(page)).toContainText(
    'It was to bring “fix(checkout): order numbers as bigint (1.49.1)”',
  );
  await expectAccessible(page);

  await markRead();
  await expect(failure(page)).toHaveCount(0);
  await page.reload();
  await expect(unread(page)).toBeVisible();
  await expect(failure(page)).toHaveCount(0);

  // The same application again: its notification comes back, and no second one.
  await sync();
  await expect(failure(page)).toHaveCount(1, { timeout: TOLD_MS });
  await page.reload();
  await expect(failure(page)).toHaveCount(1);

  await failure(page)
    .getByRole('link', { name: 'checkout-staging could not be synced' })
    .click();
  await expect(page.getByRole('heading', { name: 'checkout' })).toBeVisible();

  const ofJonas = await context.newPage();
  await signIn(ofJonas, 'Jonas', '/notifications');
  await expect(unread(ofJonas)).toBeVisible();
  await expect(failure(ofJonas)).toHaveCount(0);
});

test('a deployment to production is told with its author', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(2 * TOLD_MS);
  await signIn(page, 'Jonas', '/notifications');
  await syncUpstream(request, {
    appUrl: baseURL!,
    instance: 'argocd-us',
    application: 'tax-prod-us',
  });
  // Another test may have deployed it before: that is told once, too.
  const deployment = page
    .getByRole('row')
    .filter({ hasText: 'tax-prod-us was deployed' });
  await expect(deployment).toHaveCount(1, { timeout: TOLD_MS });
  await expect(deployment).toContainText('rates of 2027');
  await expect(deployment).toContainText('by Jonas');
});
