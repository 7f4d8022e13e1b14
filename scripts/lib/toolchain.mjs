import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, stateFile } from './paths.mjs';
import { StepError } from './steps.mjs';

/** Exactly these, whatever the machine has. */
const PACKAGES = ['node@24', '@yarnpkg/cli-dist@4.18.1'];

// Runs inside the fetched Node: says where it and its yarn are.
const LOCATE = `
const path = require('node:path');
const bin = process.env.PATH.split(path.delimiter)
  .find(dir => /_npx/.test(dir) && require('node:fs').existsSync(path.join(dir, 'yarn')));
const yarn = require.resolve('@yarnpkg/cli-dist/bin/yarn.js', { paths: [bin] });
console.log(JSON.stringify({ node: process.execPath, version: process.version, bin, yarn }));
`;

function remembered(file) {
  if (!existsSync(file)) {
    return undefined;
  }
  try {
    const found = JSON.parse(readFileSync(file, 'utf8'));
    const usable =
      found.packages === PACKAGES.join(' ') &&
      [found.node, found.yarn].every(existsSync);
    return usable ? found : undefined;
  } catch {
    return undefined;
  }
}

function fetchToolchain() {
  const wanted = PACKAGES.flatMap(name => ['-p', name]);
  const npx = spawnSync('npx', ['-y', ...wanted, '--', 'node', '-e', LOCATE], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (npx.status !== 0) {
    throw new StepError(
      `npx could not fetch ${PACKAGES.join(' and ')}:\n${
        npx.stderr ?? npx.error
      }`,
      {
        mend: 'Check that npm works here: `npm ping`, and its registry: `npm config get registry`.',
      },
    );
  }
  return JSON.parse(npx.stdout.trim().split('\n').pop());
}

/** Yarn does not read npm's configuration: its registry is handed on. */
function registry(env) {
  const url = env.npm_config_registry;
  if (!url || env.YARN_NPM_REGISTRY_SERVER) {
    return {};
  }
  const plain = url.startsWith('http:')
    ? { YARN_UNSAFE_HTTP_WHITELIST: new URL(url).hostname }
    : {};
  return { YARN_NPM_REGISTRY_SERVER: url, ...plain };
}

/**
 * The Node and Yarn that Fairway is built with; fetched once by npx, which keeps them in npm's cache.
 *
 * @returns `node` and `yarn` as absolute paths, `env` with both first on the PATH.
 */
export function toolchain() {
  const file = stateFile('toolchain.json');
  let found = remembered(file);
  if (!found) {
    found = { packages: PACKAGES.join(' '), ...fetchToolchain() };
    writeFileSync(file, JSON.stringify(found));
  }
  const env = {
    ...process.env,
    ...registry(process.env),
    PATH: [path.dirname(found.node), found.bin, process.env.PATH].join(
      path.delimiter,
    ),
  };
  // Of the npm that runs us; they would mislead the tools below.
  for (const name of Object.keys(env)) {
    if (name.startsWith('npm_')) delete env[name];
  }
  return { node: found.node, yarn: found.yarn, version: found.version, env };
}
