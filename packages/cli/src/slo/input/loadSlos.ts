import { InputError } from '@backstage/errors';
import {
  parseOpenSlo,
  readDefinitions,
  type Issue,
  type OpenSloDocument,
  type SloDefinition,
} from '@fairway/slo';
import type { Shell } from '../../Shell';
import { findFiles, type FoundFile } from './findFiles';
import { nameOf, readText } from './readText';

/** SLOs of some files, and what is wrong with them. */
export interface LoadedSlos {
  files: string[];
  definitions: SloDefinition[];
  issues: Issue[];
}

export interface LoadOptions {
  /** Of SLOs that name none. */
  environment?: string;
}

/** A document of something else, such as an entity beside the SLOs. */
function isForeign({ value }: OpenSloDocument): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { apiVersion } = value as { apiVersion?: unknown };
  return typeof apiVersion === 'string' && !/openslo/i.test(apiVersion);
}

/** Of what nobody named only OpenSLO counts: a folder may hold anything. */
function isOpenSlo({ value }: OpenSloDocument): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return /openslo/i.test(
    String((value as { apiVersion?: unknown }).apiVersion),
  );
}

function parse({ path, named }: FoundFile, text: string) {
  const { documents, issues } = parseOpenSlo(text, nameOf(path));
  const own = documents.filter(named ? d => !isForeign(d) : isOpenSlo);
  // What cannot be read might hold an SLO, in a folder too, if it says so.
  const counts = named || /openslo/i.test(text);
  return { documents: own, issues: counts ? issues : [] };
}

/**
 * Definitions from texts that are at hand.
 *
 * @throws InputError where there is no SLO at all, nor any word of what is wrong
 */
export function definitionsOf(
  texts: { file: FoundFile; text: string }[],
  options: LoadOptions,
): LoadedSlos {
  const parsed = texts.map(({ file, text }) => parse(file, text));
  const { definitions, issues } = readDefinitions(
    parsed.flatMap(({ documents }) => documents),
    options,
  );
  const files = texts.map(({ file }) => nameOf(file.path));
  const all = [...parsed.flatMap(one => one.issues), ...issues];
  if (definitions.length + all.length === 0) {
    throw new InputError(
      `${files.join(
        ', ',
      )}: no SLO there; a document begins with apiVersion: openslo/v1 and kind: SLO`,
    );
  }
  return { files, definitions, issues: all };
}

/**
 * Reads the SLOs of files, folders and patterns.
 *
 * @throws InputError where one cannot be read, or there is no SLO
 */
export async function loadSlos(
  names: string[],
  shell: Shell,
  options: LoadOptions,
): Promise<LoadedSlos> {
  const texts: { file: FoundFile; text: string }[] = [];
  for (const file of await findFiles(names)) {
    texts.push({ file, text: await readText(file.path, shell) });
  }
  return definitionsOf(texts, options);
}
