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

/** `ready`: what a page shows when its data is there. */
const PAGES = [
  {
    name: 'checkout',
    path: '/catalog/default/component/checkout',
    ready: page => page.getByText(/checkout-availability/).first(),
  },
  {
    name: 'slos',
    path: '/slos',
    ready: page => page.getByText(/checkout-availability/).first(),
  },
  {
    name: 'slo',
    path: '/slos/prod-eu/checkout-availability',
    ready: page => page.getByText(/Explain/).first(),
  },
  {
    name: 'sources',
    path: '/slos/sources',
    ready: page => page.getByText('prod-eu').first(),
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

async function take(page, { name, path: route, ready }, { address, suffix }) {
  await page.goto(new URL(route, address).href);
  await ready(page).waitFor();
  await page.waitForLoadState('networkidle');
  const file = path.join(ROOT, 'docs', 'images', `${name}${suffix}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  return shown(file);
}

async function takeAll(browser, { address, colorScheme }) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
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
