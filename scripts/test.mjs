import { readFileSync } from 'node:fs';
import { check, jest, playwright, skip } from './lib/checks.mjs';
import { findChromium } from './lib/chromium.mjs';
import {
  dependenciesInstalled,
  installDependencies,
} from './lib/dependencies.mjs';
import { stateFile } from './lib/paths.mjs';
import { isStopping, stopAll, stopOnSignals } from './lib/processes.mjs';
import { explain, step, StepError } from './lib/steps.mjs';
import { toolchain } from './lib/toolchain.mjs';

const CLI = 'node_modules/@backstage/cli/bin/backstage-cli';

async function browserTests(context) {
  const chromium = findChromium();
  if (!chromium) {
    return skip(
      'the browser tests: no Chromium found. Install one, or set CHROMIUM_PATH to it.',
    );
  }
  return playwright(
    'browser',
    ['node_modules/@playwright/test/cli.js', 'test'],
    {
      ...context,
      env: { CHROMIUM_PATH: chromium },
    },
  );
}

/** The packed packages in a fresh app of somebody else. */
async function adoptionTest(context) {
  const chromium = findChromium();
  if (!chromium) {
    return skip(
      'the adoption test: no Chromium found. Install one, or set CHROMIUM_PATH to it.',
    );
  }
  return playwright('adoption', ['scripts/adoption.mjs'], {
    ...context,
    env: { CHROMIUM_PATH: chromium },
  });
}

/** What `yarn api-reports` does: which packages, and what is of no interest in them. */
function apiReports() {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  return scripts['api-reports'].split('backstage-repo-tools ')[1].split(' ');
}

/** In this order: what is quick and says most comes first. */
const CHECKS = {
  format: context =>
    check(
      'format',
      ['node_modules/prettier/bin-prettier.js', '--check', '.'],
      context,
    ),
  types: context =>
    check(
      'types',
      // What an incremental run writes has another order: the API reports would differ.
      ['node_modules/typescript/bin/tsc', '--incremental', 'false'],
      context,
    ),
  lint: context =>
    check('lint', [CLI, 'repo', 'lint', '--max-warnings', '0'], context),
  config: context =>
    check(
      'config',
      [CLI, 'config:check', '--lax', '--config', 'app-config.yaml'],
      context,
    ),
  'config-production': context =>
    check(
      'config-production',
      [CLI, 'config:check', '--lax', '--config', 'app-config.production.yaml'],
      context,
    ),
  'api-reports': context =>
    check(
      'api-reports',
      [
        'node_modules/@backstage/repo-tools/bin/backstage-repo-tools',
        ...apiReports(),
        '--ci',
      ],
      context,
    ),
  scripts: context =>
    check('scripts', ['--test', 'scripts/**/*.test.mjs'], context),
  unit: context =>
    jest(
      'unit',
      [CLI, 'repo', 'test', '--maxWorkers=2', '--passWithNoTests'],
      context,
    ),
  browser: browserTests,
  adoption: adoptionTest,
};

function chosen(args) {
  const at = args.indexOf('--only');
  if (at < 0) {
    return Object.keys(CHECKS);
  }
  const names = (args[at + 1] ?? '').split(',');
  const strange = names.find(name => !(name in CHECKS));
  if (strange !== undefined) {
    throw new StepError(`--only knows no "${strange}".`, {
      mend: `It takes one or more of ${Object.keys(CHECKS).join(
        ', ',
      )}, separated by commas.`,
    });
  }
  return names;
}

const words = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${
    skipped > 0 ? `, ${skipped} skipped` : ''
  }`;

async function run(name, context) {
  const result = await step(
    name,
    () => CHECKS[name](context),
    found => `${name}: ${words(found)}`,
  );
  for (const note of result.notes) {
    console.log(note.replace(/^/gm, '      '));
  }
  return result;
}

async function main(args) {
  stopOnSignals(reason => console.log(`\nEnding everything (${reason}) …`));
  const names = chosen(args);
  const tools = await step('Node 24 and Yarn 4', async () => toolchain());
  if (!dependenciesInstalled()) {
    await step('Dependencies: once, about a minute', () =>
      installDependencies(tools, stateFile('log', 'test-install.log')),
    );
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of names) {
    const result = await run(name, { tools });
    for (const key of Object.keys(total)) {
      total[key] += result[key];
    }
  }
  console.log(`\n${words(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch(async error => {
  if (isStopping()) {
    return;
  }
  explain(error);
  await stopAll();
  process.exit(1);
});
