import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, isError } from '@backstage/errors';
import type { EmittedFile } from './emit';

/**
 * Writes files into a folder, which is made where it is missing.
 *
 * @returns their paths
 * @throws InputError where that may not be
 */
export async function writeFiles(
  folder: string,
  files: (EmittedFile & { executable?: boolean })[],
): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, text, executable } of files) {
      const mode = executable ? 0o755 : 0o644;
      await writeFile(join(folder, name), text, { mode });
    }
    return files.map(({ name }) => join(folder, name));
  } catch (error) {
    const reason = isError(error) ? String(error.code) : 'unknown error';
    throw new InputError(
      `--out ${folder}: nothing can be written there (${reason})`,
    );
  }
}
