import { glob, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import { statIfThere } from './statIfThere';

/** A file to be read, and whether somebody named it. */
export interface FoundFile {
  /** `-`: standard input. */
  path: string;
  /** Not by a folder or a pattern: then it is expected to hold SLOs. */
  named: boolean;
}

const YAML_FILE = /\.(ya?ml|json)$/i;
const PATTERN = /[*?[\]{}]/;
// Dependencies are full of files that are nobody's SLOs.
const SKIPPED = /(^|\/)(node_modules|\.[^./][^/]*)(\/|$)/;

/** Whether a file in a folder is looked at. */
export function isYamlFile(path: string): boolean {
  return YAML_FILE.test(path) && !SKIPPED.test(path);
}

async function filesIn(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile() && YAML_FILE.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !SKIPPED.test(path.slice(folder.length)))
    .sort()
    .map(path => ({ path, named: false }));
}

async function filesLike(pattern: string): Promise<FoundFile[]> {
  const paths: string[] = [];
  for await (const path of glob(pattern)) paths.push(path);
  return paths.sort().map(path => ({ path, named: false }));
}

async function find(argument: string): Promise<FoundFile[]> {
  if (argument === '-') return [{ path: '-', named: true }];
  const found = await statIfThere(argument);
  if (found?.isDirectory()) {
    const files = await filesIn(argument);
    if (files.length > 0) return files;
    throw new InputError(
      `${argument}: the folder has no .yaml, .yml or .json file; name the files`,
    );
  }
  if (found) return [{ path: argument, named: true }];
  if (PATTERN.test(argument)) {
    const files = await filesLike(argument);
    if (files.length > 0) return files;
    throw new InputError(`${argument}: no file matches this pattern`);
  }
  throw new InputError(`${argument}: there is no such file or folder`);
}

/**
 * The files that arguments name: files, folders, patterns, or `-` for standard input. Each once.
 *
 * @throws InputError where an argument leads to none
 */
export async function findFiles(names: string[]): Promise<FoundFile[]> {
  const found = (await Promise.all(names.map(find))).flat();
  const byPath = new Map<string, FoundFile>();
  for (const file of found) {
    const named = file.named || byPath.get(file.path)?.named === true;
    byPath.set(file.path, { ...file, named });
  }
  return [...byPath.values()];
}
