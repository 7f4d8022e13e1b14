import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/** The package.json in a folder. */
export function readPackage(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** Every package of this repository: name -> folder and package.json. */
export function workspaces() {
  const folders = ['packages', 'plugins'].flatMap(group =>
    readdirSync(path.join(ROOT, group)).map(name =>
      path.join(ROOT, group, name),
    ),
  );
  return new Map(
    folders
      .filter(folder => existsSync(path.join(folder, 'package.json')))
      .map(folder => ({ folder, manifest: readPackage(folder) }))
      .map(found => [found.manifest.name, found]),
  );
}

/** Folders of a package and of the packages of this repository that it depends on. */
export function closure(name, all = workspaces(), seen = new Set()) {
  const found = all.get(name);
  if (found && !seen.has(found.folder)) {
    seen.add(found.folder);
    for (const dependency of Object.keys(found.manifest.dependencies ?? {})) {
      closure(dependency, all, seen);
    }
  }
  return [...seen];
}

function filesBelow(entry) {
  if (!existsSync(entry)) {
    return [];
  }
  return readdirSync(entry, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(item => {
      const file = path.join(entry, item.name);
      return item.isDirectory() ? filesBelow(file) : [file];
    });
}

/** Changes when one of the files, or a file below one of the folders, does. */
export function fingerprint({ files = [], folders = [] }) {
  const hash = createHash('sha256');
  for (const file of [...files, ...folders.flatMap(filesBelow)]) {
    hash.update(path.relative(ROOT, file)).update('\0');
    hash.update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
