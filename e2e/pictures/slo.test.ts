import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** Pieces that the page draws in all their states, and in how many of them there are pictures. */
const PIECES = ['page', 'fleet', 'rules', 'definition'];

const LOOKS = [
  { width: 'full', theme: 'light', viewport: { width: 1280, height: 3600 } },
  { width: 'full', theme: 'dark', viewport: { width: 1280, height: 3600 } },
  { width: 'phone', theme: 'light', viewport: { width: 360, height: 6000 } },
] as const;

/** Ages and clock times are drawn from it. */
const NOW = '2026-03-11T14:00:00Z';

const MEND =
  'If the change is meant: yarn pictures --update-snapshots; see CONTRIBUTING.md.';

for (const { width, theme, viewport } of LOOKS) {
  for (const piece of PIECES) {
    test.describe(`the ${piece} of SLOs, ${width}, ${theme}`, () => {
      test.use({ colorScheme: theme, viewport });

      test('looks in every state as in its picture', async ({ page }) => {
        // Many states, each as tall as a page.
        test.setTimeout(480_000);
        await page.clock.setFixedTime(NOW);
        await page.goto(`/states/${piece}`);
        const shown = page.locator('[data-state]');
        await expect(shown.first()).not.toBeEmpty();
        await page.evaluate(() => document.fonts.ready);

        const folder = [`slo-${piece}`, `${width}-${theme}`];
        const states = await shown.evaluateAll(all =>
          all.map(one => (one as HTMLElement).dataset.state ?? ''),
        );
        for (const state of states) {
          const one = page.locator(`[data-state="${state}"]`);
          await one.scrollIntoViewIfNeeded();
          await expect(one.locator('[aria-busy]')).toHaveCount(0);
          await expect
            .soft(one, `${state} looks other than in its picture. ${MEND}`)
            .toHaveScreenshot([...folder, `${state}.png`]);
        }

        const pictures = readdirSync(test.info().snapshotPath(...folder));
        expect(
          pictures.sort(),
          `There is a picture of each state, and of nothing else. ${MEND}`,
        ).toEqual(states.map(state => `${state}.png`).sort());
      });
    });
  }
}
