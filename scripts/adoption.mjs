/**
 * Fairway as an adopter gets it: packed, installed into a fresh Backstage app outside of the repository, one source in the
 * configuration; then a browser looks at the card in both frontend systems.
 */
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { adopterFolder, writeAdopter } from './lib/adopter.mjs';
import { findChromium } from './lib/chromium.mjs';
import { ROOT, shown, stateFile } from './lib/paths.mjs';
import { isStopping, start, stopAll, stopOnSignals } from './lib/processes.mjs';
import { waitFor } from './lib/servers.mjs';
import { explain, step, StepError } from './lib/steps.mjs';
import { brokenPromises, packAll } from './lib/tarballs.mjs';
import { toolchain } from './lib/toolchain.mjs';

const WANTED = [
  '@fairway/plugin-slo',
  '@fairway/plugin-slo-backend',
  '@fairway/cli',
];
const APPS = ['app', 'app-legacy'];
const log = stateFile('log', 'adoption.log');
const bin = (root, ...parts) => path.join(root, 'node_modules', ...parts);
const backstageCli = root => bin(root, '@backstage/cli/bin/backstage-cli');

async function run(what, args, { cwd, tools, env = {} }) {
  const { exit } = start(tools.node, args, {
    cwd,
    env: { ...tools.env, ...env },
    log,
  });
  if ((await exit) !== 0) {
    throw new StepError(`${what} failed.`, {
      log,
      mend: `The whole log is ${shown(log)}.`,
    });
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function checkPromises(folder, names) {
  const broken = names.flatMap(name =>
    brokenPromises(bin(folder, name)).map(complaint => `${name}: ${complaint}`),
  );
  if (broken.length > 0) {
    throw new StepError(
      `The packages do not keep what they promise:\n${broken.join('\n')}`,
    );
  }
}

// The fleet runs from its sources: it is no part of what an adopter gets.
const FLEET = `
require('@backstage/cli/config/nodeTransform.cjs');
require('./packages/demo-fleet/src').startDemoFleet({ port: Number(process.argv[1]) });
`;

async function startFleet(tools) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const fleet = start(tools.node, ['-e', FLEET, String(port)], {
    cwd: ROOT,
    env: tools.env,
    log,
  });
  await waitFor({ ...fleet, name: 'The demo fleet', log }, `${url}/control`);
  return `${url}/prometheus/prod-eu`;
}

/** One backend per app: a backend serves one. */
async function startBackends(folder, env, tools) {
  const cwd = path.join(folder, 'packages/backend');
  const addresses = {};
  for (const app of APPS) {
    const port = String(await freePort());
    const address = `http://localhost:${port}`;
    const backend = start(
      tools.node,
      [
        ...[backstageCli(folder), 'package', 'start'],
        ...['--config', '../../app-config.yaml'],
      ],
      {
        cwd,
        env: { ...tools.env, ...env, ADOPTER_APP: app, ADOPTER_PORT: port },
        log,
      },
    );
    await waitFor(
      { ...backend, name: `The backend of ${app}`, log },
      `${address}/.backstage/health/v1/readiness`,
    );
    addresses[app] = address;
  }
  return addresses;
}

async function adopt(folder, tools) {
  const here = { cwd: ROOT, tools };
  const there = { cwd: folder, tools };
  const tsc = [bin(ROOT, 'typescript/bin/tsc')];
  await step('Declarations', () => run('tsc', tsc, here));
  const tarballs = await step('Packages: built and packed', () =>
    packAll(WANTED, { target: path.join(folder, 'tarballs'), tools, log }),
  );
  await step('A fresh Backstage app: installed', async () => {
    writeAdopter(folder, tarballs);
    await run('yarn install', [tools.yarn, 'install'], {
      ...there,
      // The lockfile is a start, not a promise.
      env: { YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' },
    });
  });
  await step('Packages: all that they promise is there', async () =>
    checkPromises(folder, [...tarballs.keys()]),
  );
  await step('The app: types and configuration', async () => {
    await run('tsc', [bin(folder, 'typescript/bin/tsc')], there);
    await run(
      'config:check',
      [backstageCli(folder), 'config:check', '--strict'],
      there,
    );
  });
  for (const app of APPS) {
    await step(`The app: bundle of ${app}`, () =>
      run(app, [backstageCli(folder), 'package', 'build'], {
        ...there,
        cwd: path.join(folder, 'packages', app),
      }),
    );
  }
}

async function look(folder, { tools, chromium }) {
  const env = { ADOPTER_PROMETHEUS: await startFleet(tools) };
  const addresses = await step('Two backends', () =>
    startBackends(folder, env, tools),
  );
  await step('A browser, and fairway doctor', () =>
    run(
      'The browser test',
      [
        bin(ROOT, '@playwright/test/cli.js'),
        ...['test', '--config', 'e2e/adoption/playwright.config.ts'],
      ],
      {
        cwd: ROOT,
        tools,
        env: {
          ...env,
          CHROMIUM_PATH: chromium,
          ADOPTER_FOLDER: folder,
          ADOPTER_APP_URL: addresses.app,
          ADOPTER_LEGACY_URL: addresses['app-legacy'],
        },
      },
    ),
  );
}

async function main() {
  stopOnSignals(reason => console.log(`\nEnding everything (${reason}) …`));
  const chromium = findChromium();
  if (!chromium) {
    throw new StepError('No Chromium found.', {
      mend: 'Install one, or set CHROMIUM_PATH to it.',
    });
  }
  rmSync(log, { force: true });
  const tools = toolchain();
  const folder = adopterFolder();
  await adopt(folder, tools);
  await look(folder, { tools, chromium });
  await stopAll();
}

main().catch(async error => {
  if (isStopping()) {
    return;
  }
  explain(error);
  await stopAll();
  process.exit(1);
});
