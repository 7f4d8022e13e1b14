import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './lib/chromium.mjs';
import { ROOT, shown } from './lib/paths.mjs';
import { explain, step, StepError } from './lib/steps.mjs';

// The pictures of the documentation, taken from a demo that runs already:
//   node scripts/screenshots.mjs http://localhost:7007
// Each page as Sam, in the light and in the dark theme: docs/images/<name>.png and <name>-dark.png.

const PERSONA = 'Sam';
const WIDTH = 1280;

/** `shows`: what is on the page when its data is there; `height`: all that matters of it. */
const PAGES = [
  {
    name: 'checkout',
    path: '/catalog/default/component/checkout',
    height: 960,
    // The second is in the graph of the relations, which is drawn late.
    shows: ['checkout-availability', 'fraud-check'],
  },
  {
    name: 'slos',
    path: '/slos',
    height: 1040,
    shows: ['checkout-availability'],
  },
  {
    name: 'slo',
    path: '/slos/prod-eu/checkout-availability',
    height: 1400,
    shows: ['Explain', 'Budget left, 30 d'],
  },
];

function readAddress([address, ...rest]) {
  if (!address || rest.length > 0 || !URL.canParse(address)) {
    throw new StepError(`"${[address, ...rest].join(' ')}" is no address.`, {
      mend: 'Start the demo and name its address: node scripts/screenshots.mjs http://localhost:7007',
    });
  }
  return address;
}

function requireChromium() {
  const found = findChromium();
  if (!found) {
    throw new StepError('No Chromium found.', {
      mend: 'Install one, or set CHROMIUM_PATH to it.',
    });
  }
  return found;
}

async function signIn(page, address) {
  await page.goto(address);
  await page
    .getByRole('button', { name: new RegExp(`^${PERSONA}\\b`) })
    .click();
  await page.getByRole('link', { name: 'Fairway, home' }).waitFor();
}

async function take(page, target, { address, suffix }) {
  const { name, path: route, height, shows } = target;
  await page.setViewportSize({ width: WIDTH, height });
  await page.goto(new URL(route, address).href);
  for (const text of shows) {
    await page.getByText(text).first().waitFor();
  }
  await page.waitForLoadState('networkidle');
  const file = path.join(ROOT, 'docs', 'images', `${name}${suffix}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  return shown(file);
}

async function takeAll(browser, { address, colorScheme }) {
  const page = await browser.newPage({
    colorScheme,
    reducedMotion: 'reduce',
  });
  await signIn(page, address);
  const suffix = colorScheme === 'dark' ? '-dark' : '';
  for (const one of PAGES) {
    await step(
      `${one.name}, ${colorScheme}`,
      () => take(page, one, { address, suffix }),
      file => file,
    );
  }
  await page.close();
}

async function main(args) {
  const address = readAddress(args);
  mkdirSync(path.join(ROOT, 'docs', 'images'), { recursive: true });
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    for (const colorScheme of ['light', 'dark']) {
      await takeAll(browser, { address, colorScheme });
    }
  } finally {
    await browser.close();
  }
}

main(process.argv.slice(2)).catch(error => {
  explain(error);
  process.exit(1);
});
