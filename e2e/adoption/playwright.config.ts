import { defineConfig } from '@playwright/test';
import shared from '../../playwright.config';

/** Run by `scripts/adoption.mjs`, which starts the adopter's backends. */
export default defineConfig({
  ...shared,
  testDir: '.',
  outputDir: '../report/adoption',
  reporter: [['list'], ['json', { outputFile: '../report/adoption.json' }]],
  projects: [
    { name: 'new', use: { baseURL: process.env.ADOPTER_APP_URL } },
    {
      name: 'legacy',
      testMatch: 'card.test.ts',
      use: { baseURL: process.env.ADOPTER_LEGACY_URL },
    },
  ],
  webServer: undefined,
});
