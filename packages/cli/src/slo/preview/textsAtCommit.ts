import { execFile } from 'node:child_process';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { InputError, isError } from '@backstage/errors';
import { findFiles, isYamlFile, type FoundFile } from '../input/findFiles';
import { statIfThere } from '../input/statIfThere';

const run = promisify(execFile);
const MAX_BUFFER = 64 * 1024 * 1024;

/** A file as Git knows it: below a folder that is there. */
interface Tracked {
  folder: string;
  name: string;
  file: FoundFile;
}

async function git(folder: string, words: string[]): Promise<string> {
  try {
    const { stdout } = await run('git', ['-C', folder, ...words], {
      maxBuffer: MAX_BUFFER,
    });
    return stdout;
  } catch (error) {
    const said = isError(error) ? String(error.stderr ?? error.message) : '';
    throw new InputError(`git ${words[0]} in ${folder}: ${said.trim()}`);
  }
}

async function commitOf(reference: string, folder: string): Promise<string> {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options'];
  try {
    const commit = await git(folder, [...words, `${reference}^{commit}`]);
    return commit.trim().split('\n').at(-1)!;
  } catch {
    throw new InputError(
      `--against ${reference}: it is no file, no folder and no commit of Git`,
    );
  }
}

async function filesAtCommit(commit: string, folder: string, paths: string[]) {
  const words = ['ls-tree', '-r', '-z', '--name-only', commit, ...paths];
  return (await git(folder, words)).split('\0').filter(Boolean);
}

/** What an argument led to at a commit: of a folder also files that are gone since. */
async function tracked(commit: string, argument: string): Promise<Tracked[]> {
  const found = await statIfThere(argument);
  if (found?.isDirectory()) {
    const names = await filesAtCommit(commit, argument, ['.']);
    return names.filter(isYamlFile).map(name => ({
      ...{ folder: argument, name },
      file: { path: join(argument, name), named: false },
    }));
  }
  const files = (await findFiles([argument])).filter(one => one.path !== '-');
  const there = await Promise.all(
    files.map(async file => {
      const folder = dirname(resolve(file.path));
      const place = `./${basename(file.path)}`;
      const [name] = await filesAtCommit(commit, folder, [place]);
      return name === undefined ? [] : [{ folder, name, file }];
    }),
  );
  return there.flat();
}

/**
 * Files as they were at a commit of Git.
 *
 * @throws InputError where there is no such commit, or nothing that has a history
 */
export async function textsAtCommit(
  reference: string,
  files: string[],
): Promise<{ file: FoundFile; text: string }[]> {
  const [first] = (await findFiles(files)).filter(({ path }) => path !== '-');
  if (!first) {
    throw new InputError(
      `--against ${reference}: standard input has no history; name files`,
    );
  }
  const commit = await commitOf(reference, dirname(resolve(first.path)));
  const named = files.filter(argument => argument !== '-');
  const all = await Promise.all(named.map(one => tracked(commit, one)));
  const byPath = new Map(all.flat().map(one => [one.file.path, one]));
  return Promise.all(
    [...byPath.values()].map(async ({ folder, name, file }) => ({
      file,
      text: await git(folder, ['show', `${commit}:./${name}`]),
    })),
  );
}
