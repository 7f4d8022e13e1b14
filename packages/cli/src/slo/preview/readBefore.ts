import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { InputError } from '@backstage/errors';
import {
  readRuleFile,
  type RuleGroup,
  type RuleParameters,
} from '@fairway/slo';
import type { Shell } from '../../Shell';
import { findFiles, type FoundFile } from '../input/findFiles';
import { definitionsOf, type LoadOptions } from '../input/loadSlos';
import { readText } from '../input/readText';
import { groupsOf } from '../refusal';
import { countErrors } from '../text/issueLines';

/** The rules that there were. */
export interface RulesBefore {
  groups: RuleGroup[];
  /** Where from. */
  from: string;
  /** Errors in documents of then: SLOs that are missing in the groups. */
  errors: number;
}

const run = promisify(execFile);
const MAX_BUFFER = 64 * 1024 * 1024;

type Texts = { file: FoundFile; text: string }[];

/** Rules of documents; none where there were none. */
function fromDocuments(
  texts: Texts,
  options: { load: LoadOptions; parameters: Partial<RuleParameters> },
): Omit<RulesBefore, 'from'> {
  const filled = texts.filter(({ text }) => text.trim() !== '');
  if (filled.length === 0) return { groups: [], errors: 0 };
  const loaded = definitionsOf(filled, options.load);
  return {
    groups: groupsOf(loaded.definitions, options.parameters).flat(),
    errors: countErrors(loaded.issues),
  };
}

/** A file or folder of rules; or of documents, where it holds no rules. */
async function fromPath(
  path: string,
  shell: Shell,
  options: { load: LoadOptions; parameters: Partial<RuleParameters> },
): Promise<RulesBefore> {
  const texts: Texts = [];
  for (const file of await findFiles([path])) {
    texts.push({ file, text: await readText(file.path, shell) });
  }
  const rules = texts.map(({ text }) => readRuleFile(text));
  if (rules.some(groups => groups !== undefined)) {
    const groups = rules.flatMap(found => found ?? []);
    // A folder of rules may hold those of others, too.
    const own = groups.filter(({ name }) => name.startsWith('slo/'));
    return { groups: own, from: path, errors: 0 };
  }
  return { ...fromDocuments(texts, options), from: path };
}

async function git(folder: string, words: string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, ...words], {
    maxBuffer: MAX_BUFFER,
  });
  return stdout;
}

/** What a file was at a commit; empty where it was not there. */
async function atCommit(commit: string, path: string): Promise<string> {
  const folder = dirname(resolve(path));
  const place = `./${basename(path)}`;
  const there = await git(folder, ['ls-tree', '--name-only', commit, place]);
  if (there.trim() === '') return '';
  return git(folder, ['show', `${commit}:${place}`]);
}

async function commitOf(reference: string, folder: string): Promise<string> {
  try {
    const words = ['rev-parse', '--verify', '--end-of-options'];
    const commit = await git(folder, [...words, `${reference}^{commit}`]);
    return commit.trim().split('\n').at(-1)!;
  } catch {
    throw new InputError(
      `--against ${reference}: it is no file, no folder and no commit of Git`,
    );
  }
}

/** Documents as they were at a commit. */
async function fromGit(
  reference: string,
  files: string[],
  options: { load: LoadOptions; parameters: Partial<RuleParameters> },
): Promise<RulesBefore> {
  const found = (await findFiles(files)).filter(({ path }) => path !== '-');
  if (found.length === 0) {
    throw new InputError(
      `--against ${reference}: standard input has no history; name files`,
    );
  }
  const commit = await commitOf(reference, dirname(resolve(found[0].path)));
  const texts: Texts = [];
  for (const file of found) {
    texts.push({ file, text: await atCommit(commit, file.path) });
  }
  return { ...fromDocuments(texts, options), from: reference };
}

/**
 * The rules to compare with: of a rule file or a folder of them, of other documents, or of the same documents at a commit.
 *
 * @throws InputError where it is none of these
 */
export async function readBefore(
  against: string,
  files: string[],
  options: {
    shell: Shell;
    load: LoadOptions;
    parameters: Partial<RuleParameters>;
  },
): Promise<RulesBefore> {
  const there = await stat(against).catch(() => undefined);
  return there
    ? fromPath(against, options.shell, options)
    : fromGit(against, files, options);
}
