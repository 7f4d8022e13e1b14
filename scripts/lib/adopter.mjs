import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { readPackage, workspaces } from './workspaces.mjs';

const TEMPLATE = path.join(ROOT, 'e2e', 'adoption', 'adopter');

/**
 * An empty folder, but for what was installed there last time: a hundred thousand files take long to write and to delete.
 * Outside of the repository, whose node_modules must not help out. Safe to delete.
 */
export function adopterFolder() {
  const cache = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
  const clone = createHash('sha256').update(ROOT).digest('hex').slice(0, 12);
  const folder = path.join(cache, 'fairway', `adoption-${clone}`);
  mkdirSync(path.join(folder, 'tarballs'), { recursive: true });
  const old = readdirSync(folder).filter(
    name => !['node_modules', 'tarballs'].includes(name),
  );
  for (const name of old) {
    rmSync(path.join(folder, name), { recursive: true });
  }
  return realpathSync(folder);
}

/** What this repository asks for of each package outside of it. */
function knownRanges() {
  const manifests = [...workspaces().values()].map(({ manifest }) => manifest);
  const all = [readPackage(ROOT), ...manifests].flatMap(
    ({ dependencies, devDependencies }) =>
      Object.entries({ ...devDependencies, ...dependencies }),
  );
  return new Map(all.filter(([, range]) => !range.includes(':')));
}

function fillIn(dependencies, ranges) {
  return Object.fromEntries(
    Object.entries(dependencies ?? {}).map(([name, range]) => {
      const known = range === '*' ? ranges.get(name) : range;
      if (!known) {
        throw new Error(`No package here says which ${name} an adopter gets`);
      }
      return [name, known];
    }),
  );
}

function writeManifest(folder, ranges, more = {}) {
  const manifest = readPackage(folder);
  const filled = {
    ...manifest,
    dependencies: fillIn(manifest.dependencies, ranges),
    devDependencies: fillIn(manifest.devDependencies, ranges),
    ...more,
  };
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify(filled, undefined, 2),
  );
}

/**
 * Writes the adopter's app into a folder: the template, with this repository's versions and the tarballs. The lockfile is
 * ours to start from, so that what is known to work together is what gets installed.
 *
 * @param {Map<string, string>} tarballs name -> file
 */
export function writeAdopter(folder, tarballs) {
  cpSync(TEMPLATE, folder, { recursive: true });
  for (const file of ['yarn.lock', '.yarnrc.yml', 'backstage.json']) {
    cpSync(path.join(ROOT, file), path.join(folder, file));
  }
  const files = new Map(
    [...tarballs].map(([name, file]) => [name, `file:${file}`]),
  );
  const ranges = new Map([...knownRanges(), ...files]);
  const { resolutions, dependenciesMeta } = readPackage(ROOT);
  writeManifest(folder, ranges, {
    dependenciesMeta,
    // The tarballs ask for each other by version, as published ones do.
    resolutions: { ...resolutions, ...Object.fromEntries(files) },
  });
  for (const name of readdirSync(path.join(folder, 'packages'))) {
    writeManifest(path.join(folder, 'packages', name), ranges);
  }
}
