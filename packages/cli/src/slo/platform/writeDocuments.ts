import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, isError } from '@backstage/errors';
import { documentsText, type PlatformFile } from '@fairway/slo';
import { writeFiles } from '../rules/writeFiles';

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = isError(error) ? String(error.code) : 'unknown error';
    if (reason === 'ENOENT') return undefined;
    throw new InputError(`--out: ${path} cannot be read (${reason})`);
  }
}

/**
 * Writes the files into a folder.
 *
 * @returns what was done with each
 * @throws InputError where one is there and differs: somebody may have changed it. Then none is written.
 */
export async function writeDocuments(
  folder: string,
  files: PlatformFile[],
  force: boolean,
): Promise<string[]> {
  const planned = await Promise.all(
    files.map(async ({ name, documents }) => {
      const path = join(folder, name);
      const text = documentsText(documents);
      const before = await textOf(path);
      return { name, path, text, before };
    }),
  );
  const changed = planned.filter(
    ({ text, before }) => before !== undefined && before !== text,
  );
  if (changed.length > 0 && !force) {
    throw new InputError(
      `${changed
        .map(({ path }) => path)
        .join(
          ', ',
        )} is there and differs: what was changed by hand would be lost. Write into another folder and compare, or use --force`,
    );
  }
  await writeFiles(
    folder,
    planned.filter(({ text, before }) => text !== before),
  );
  return planned.map(
    ({ path, text, before }) =>
      `${path} ${text === before ? 'is as it was' : 'written'}`,
  );
}
