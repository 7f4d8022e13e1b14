import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the scripts leave behind: logs, reports, the demo's database. Safe to delete. */
export const STATE = path.join(ROOT, '.fairway');

/** Path of a file below `.fairway`, its folder made. */
export function stateFile(...parts) {
  const file = path.join(STATE, ...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

/** A path as a person would type it from the root of the repository. */
export function shown(file) {
  return path.relative(ROOT, file) || '.';
}
