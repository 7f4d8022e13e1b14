import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError, isError } from '@backstage/errors';

const NOT_THERE = ['ENOENT', 'ENOTDIR'];

/**
 * What a path leads to; `undefined`: nothing is there.
 *
 * @throws InputError where that cannot be told, such as for a folder that may not be read
 */
export async function statIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    const code = isError(error) ? String(error.code ?? error.message) : '';
    if (NOT_THERE.includes(code)) return undefined;
    throw new InputError(
      `${path}: it cannot be read (${code || 'unknown error'})`,
    );
  }
}
