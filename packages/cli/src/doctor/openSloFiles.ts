import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isOpenSlo } from '@fairway/slo';
import { parseAllDocuments } from 'yaml';

/** Locations name locations; more than this is hardly meant. */
const MAX_DEPTH = 5;

/** The package that lets a catalog read OpenSLO documents. */
export const OPENSLO_MODULE = '@fairway/plugin-catalog-backend-module-openslo';

/** Kinds of the OpenSLO documents in a file and in the files that its Locations name, as far as they are on this machine. */
export async function openSloKindsIn(
  file: string,
  depth = 0,
): Promise<Set<string>> {
  const kinds = new Set<string>();
  if (depth > MAX_DEPTH) return kinds;
  for (const document of await documentsOf(file)) {
    const { apiVersion, kind, spec } = document;
    if (isOpenSlo({ apiVersion, kind })) kinds.add(String(kind));
    if (kind !== 'Location') continue;
    for (const target of targetsOf(spec)) {
      const next = target.startsWith('.')
        ? join(dirname(file), target)
        : resolve(target);
      (await openSloKindsIn(next, depth + 1)).forEach(one => kinds.add(one));
    }
  }
  return kinds;
}

/** Whether a package lists the module among what it depends on; a folder without package does not. */
export async function usesOpenSloModule(folder: string): Promise<boolean> {
  const text = await textOf(join(folder, 'package.json'));
  if (text === undefined) return false;
  const [manifest] = parseAllDocuments(text);
  return manifest?.hasIn(['dependencies', OPENSLO_MODULE]) ?? false;
}

type Loose = Record<string, unknown>;

async function documentsOf(file: string): Promise<Loose[]> {
  const text = await textOf(file);
  if (text === undefined) return [];
  const documents: unknown[] = parseAllDocuments(text).map(one =>
    // What cannot be read is the catalog's to complain about; here it holds nothing of OpenSLO.
    one.errors.length > 0 ? undefined : one.toJS(),
  );
  return documents.filter(isFields);
}

function targetsOf(spec: unknown): string[] {
  if (!isFields(spec)) return [];
  const { type = 'file', target, targets } = spec;
  return type === 'file'
    ? [target, targets].flat().filter(one => typeof one === 'string')
    : [];
}

function isFields(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `undefined`: it is not on this machine, or not for us to read. */
async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
