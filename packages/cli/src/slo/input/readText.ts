import { readFile, stat } from 'node:fs/promises';
import { InputError, isError } from '@backstage/errors';
import type { Shell } from '../../Shell';

// Far above what people write; a file by mistake is told before it fills the memory.
const LARGEST = 16 * 1024 * 1024;

const REASONS: Record<string, string> = {
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
};

function reasonOf(error: unknown): string {
  const code = isError(error) ? String(error.code ?? error.message) : '';
  return REASONS[code] ?? `it cannot be read (${code || 'unknown error'})`;
}

/**
 * Text of a file, or of standard input for `-`.
 *
 * @throws InputError that names the file
 */
export async function readText(path: string, shell: Shell): Promise<string> {
  if (path === '-') return shell.read();
  try {
    const { size } = await stat(path);
    if (size <= LARGEST) return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`${path}: ${reasonOf(error)}`);
  }
  throw new InputError(
    `${path}: larger than ${LARGEST / 1024 / 1024} MiB, so hardly SLOs`,
  );
}

/** How people know a file. */
export function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}
