import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

/** The cards, and where their pictures lie. */
const CARDS = [
  { card: 'slo', title: /^Error budget/, folder: [] },
  { card: 'argocd', title: /^Deployments/, folder: ['argocd'] },
];

/** Half of an entity page on a desktop, and a phone. */
const LOOKS = [
  { width: 'half', theme: 'light' },
  { width: 'half', theme: 'dark' },
  { width: 'phone', theme: 'light' },
] as const;

const VIEWPORTS = {
  half: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
};

/** Ages and clock times are drawn from it. */
const NOW = '2026-03-11T14:00:00Z';

const MEND =
  'If the change is meant: yarn pictures --update-snapshots; see CONTRIBUTING.md.';

/** The states that the page draws, in its order: the ones of the cards' conformance suites. */
async function statesOn(page: Page): Promise<string[]> {
  const cards = page.locator('[data-state]');
  return cards.evaluateAll(all => all.map(one => one.dataset.state ?? ''));
}

const VIEWS = CARDS.flatMap(card => LOOKS.map(look => ({ ...card, ...look })));

for (const { card: name, title, folder, width, theme } of VIEWS) {
  const look = [...folder, `${width}-${theme}`];

  test.describe(`the card ${name}, ${width}, ${theme}`, () => {
    test.use({ colorScheme: theme, viewport: VIEWPORTS[width] });

    test('looks in every state as in its picture', async ({ page }) => {
      await page.clock.setFixedTime(NOW);
      await page.goto(`/?card=${name}&width=${width}`);
      await expect(
        page.getByRole('region', { name: title }).first(),
      ).toBeVisible();
      await page.evaluate(() => document.fonts.ready);

      const states = await statesOn(page);
      for (const state of states) {
        const card = page.locator(`[data-state="${state}"]`);
        await expect
          .soft(card, `${state} looks other than in its picture. ${MEND}`)
          .toHaveScreenshot([...look, `${state}.png`]);
      }

      const pictures = readdirSync(test.info().snapshotPath(...look));
      expect(
        pictures.sort(),
        `There is a picture of each state, and of nothing else. ${MEND}`,
      ).toEqual(states.map(state => `${state}.png`).sort());
    });
  });
}
