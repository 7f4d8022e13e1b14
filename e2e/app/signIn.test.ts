import { expect, test } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { signIn, type PersonaName } from '../fixtures/signIn';

const PERSONAS: [PersonaName, string][] = [
  ['Mara', 'Team Shop'],
  ['Jonas', 'Team Payments'],
  ['Sam', 'SRE'],
  ['Pia', 'Team Platform'],
  ['Ada', 'Audit'],
];

for (const [name, group] of PERSONAS) {
  test(`${name} signs in and is told for which group the page speaks`, async ({
    page,
  }) => {
    await signIn(page, name);
    const main = page.getByRole('article');
    await expect(main.getByText(name, { exact: true })).toBeVisible();
    await expect(main.getByText(group, { exact: true })).toBeVisible();
  });
}

test('the sign-in page says what is simulated and what each may do', async ({
  page,
}) => {
  await page.goto('/');
  await expect(
    page.getByText(/This is a demo: there are no passwords/),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^Ada.*writes nothing/ }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('the keyboard alone signs in', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Mara/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Mara/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Yours' })).toBeVisible();
});

test('a reload stays signed in; signing out asks again', async ({ page }) => {
  await signIn(page, 'Mara', '/settings');
  await page.reload();
  await expect(page.getByText('Backstage Identity').first()).toBeVisible();
  await page.getByTestId('user-settings-menu').click();
  await page.getByTestId('sign-out').click();
  await expect(page.getByRole('button', { name: /^Mara/ })).toBeVisible();
});
