import { expect, test, type Page } from '@playwright/test';

/** The states of the deployments tab that differ from those of its parts alone. */
const STATES = [
  'environments',
  'empty',
  'unavailable',
  'not-permitted',
  'truncated',
  'paused',
  'syncing',
  'linked-only',
  'roll-up',
];

const LOOKS = [
  { width: 'full', theme: 'light', viewport: { width: 1280, height: 3600 } },
  { width: 'full', theme: 'dark', viewport: { width: 1280, height: 3600 } },
  { width: 'phone', theme: 'light', viewport: { width: 360, height: 6000 } },
] as const;

/** Ages and clock times are drawn from it. */
const NOW = '2026-03-11T14:00:00Z';

async function open(page: Page, state: string, width: string) {
  await page.clock.setFixedTime(NOW);
  await page.goto(`/tab?card=argocd&state=${state}&width=${width}`);
  const tab = page.locator(`[data-state="${state}"]`);
  await expect(
    tab.getByRole('region', { name: 'Environments', exact: true }),
  ).toBeVisible();
  await expect(tab.locator('[aria-busy]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  return tab;
}

for (const { width, theme, viewport } of LOOKS) {
  const look = ['argocd-tab', `${width}-${theme}`];
  test.describe(`the deployments tab, ${width}, ${theme}`, () => {
    test.use({ colorScheme: theme, viewport });

    for (const state of STATES) {
      test(`looks as in its picture: ${state}`, async ({ page }) => {
        const tab = await open(page, state, width);
        await expect(tab).toHaveScreenshot([...look, `${state}.png`]);
      });
    }
  });
}

const DIALOGS = [
  { width: 'full', theme: 'light', viewport: { width: 1280, height: 900 } },
  { width: 'full', theme: 'dark', viewport: { width: 1280, height: 900 } },
  { width: 'phone', theme: 'light', viewport: { width: 360, height: 740 } },
] as const;

for (const { width, theme, viewport } of DIALOGS) {
  const look = ['argocd-dialog', `${width}-${theme}`];
  test.describe(`the dialogs, ${width}, ${theme}`, () => {
    test.use({ colorScheme: theme, viewport });

    const picture = async (page: Page, name: string) => {
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText('Making the plan')).toHaveCount(0);
      await page.mouse.move(0, 0);
      await expect(dialog).toHaveScreenshot([...look, `${name}.png`]);
    };

    test('look as in their pictures: a sync that deletes', async ({ page }) => {
      const tab = await open(page, 'paused', width);
      await tab.getByRole('button', { name: 'Sync…', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Delete what is no longer declared').check();
      await expect(dialog.getByRole('heading').first()).toContainText(
        'delete 2 objects',
      );
      await picture(page, 'sync');
    });

    test('look as in their pictures: what is blocked', async ({ page }) => {
      const tab = await open(page, 'paused', width);
      await tab.getByRole('button', { name: 'Sync…', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/Delete and create anew/).check();
      await expect(dialog).toContainText('denies syncs');
      await picture(page, 'blocked');
    });

    test('look as in their pictures: a rollback', async ({ page }) => {
      const tab = await open(page, 'environments', width);
      // Asked for only when it is seen.
      await tab
        .getByRole('region', { name: 'History' })
        .scrollIntoViewIfNeeded();
      await tab
        .getByRole('button', { name: /^Roll back to/ })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toContainText('is paused before');
      await picture(page, 'rollback');
    });
  });
}
