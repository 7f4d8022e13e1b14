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
import { textsAtCommit } from './textsAtCommit';
import { statIfThere } from '../input/statIfThere';

/** The rules that there were. */
export interface RulesBefore {
  groups: RuleGroup[];
  /** Where from. */
  from: string;
  /** Errors in documents of then: SLOs that are missing in the groups. */
  errors: number;
}

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

/** Documents as they were at a commit. */
async function fromGit(
  reference: string,
  files: string[],
  options: { load: LoadOptions; parameters: Partial<RuleParameters> },
): Promise<RulesBefore> {
  const texts = await textsAtCommit(reference, files);
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
  const there = await statIfThere(against);
  return there
    ? fromPath(against, options.shell, options)
    : fromGit(against, files, options);
}
