import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, shown } from './paths.mjs';
import { start } from './processes.mjs';
import { StepError } from './steps.mjs';
import { closure, readPackage, workspaces } from './workspaces.mjs';

const CLI = path.join(ROOT, 'node_modules/@backstage/cli/bin/backstage-cli');

async function run(args, { cwd, tools, log }) {
  const { exit } = start(tools.node, args, { cwd, env: tools.env, log });
  if ((await exit) !== 0) {
    throw new StepError(`${shown(cwd)} could not be built and packed.`, {
      log,
      mend: `The whole log is ${shown(log)}.`,
    });
  }
}

async function pack(folder, { target, tools, log }) {
  const { name } = readPackage(folder);
  const file = path.join(target, `${name.replace(/[@/]/g, '')}.tgz`);
  const options = { cwd: folder, tools, log };
  await run([CLI, 'package', 'build'], options);
  await run([tools.yarn, 'pack', '--out', file], options);
  return [name, file];
}

/**
 * Builds and packs these packages and all of this repository that they depend on, as for publishing. Declarations must
 * have been made: `tsc`.
 *
 * @returns {Promise<Map<string, string>>} name -> tarball
 */
export async function packAll(names, options) {
  const all = workspaces();
  const folders = [...new Set(names.flatMap(name => closure(name, all)))];
  const packed = new Map();
  const queue = [...folders];
  const work = async () => {
    for (let folder = queue.shift(); folder; folder = queue.shift()) {
      const [name, file] = await pack(folder, options);
      packed.set(name, file);
    }
  };
  await Promise.all([work(), work()]);
  return packed;
}

function pathsIn(value) {
  if (typeof value === 'string') {
    return value.startsWith('.') ? [value] : [];
  }
  return Object.values(value ?? {}).flatMap(pathsIn);
}

/**
 * What an unpacked package promises and does not keep: files that are not there, the licence among them, sources, ranges of
 * this repository.
 */
export function brokenPromises(folder) {
  const manifest = readPackage(folder);
  const { main, module: esm, types, exports, bin, configSchema } = manifest;
  const promised = [
    ...[main, esm, types, configSchema].filter(Boolean),
    ...pathsIn(exports),
    ...Object.values(bin ?? {}),
    'LICENSE',
  ];
  const ranges = Object.entries({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
  });
  return [
    ...promised
      .filter(file => !existsSync(path.join(folder, file)))
      .map(file => `${file} is not in the package`),
    ...promised
      .filter(file => /(^|\/)src\//.test(file))
      .map(file => `${file} is a source`),
    ...ranges
      .filter(([, range]) => /^(workspace|link|file):/.test(range))
      .map(([name, range]) => `${name}: ${range} means nothing outside`),
  ];
}
