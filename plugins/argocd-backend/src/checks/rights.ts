import type { PlanFinding } from '@fairway/contracts';
import { SourceError, type Source } from '@fairway/kit-node';
import { mayDo } from '../upstream/mayDo';
import { wordsOf } from '../upstream/refusal';
import { findingsOf } from './finding';

/** What a plan needs to be allowed, in the words of Argo CD's policy. */
export interface Right {
  resource: string;
  verb: string;
  /** All that may be the object's name, such as `default/shop`. */
  names: string[];
}

const { passed, blocks, notChecked } = findingsOf('rights');

/** Whether Fairway's own account may. */
export async function right(
  source: Source,
  { resource, verb, names }: Right,
): Promise<PlanFinding> {
  const account = `Fairway's account in ${source.name}`;
  const needed = `${resource}, ${verb}, ${names.join(' or ')}`;
  try {
    const answers = await Promise.all(
      names.map(name => mayDo(source, { resource, verb, name })),
    );
    if (answers.every(Boolean)) return passed(`${account} may ${verb} it.`);
    return answers.some(Boolean)
      ? notChecked(
          `Whether ${account} may ${verb} it depends on which namespace is Argo CD's own, and that is not told: it needs ${needed}.`,
        )
      : blocks(
          `${account} lacks the right "${needed}". Give it to the account in argocd-rbac-cm or in the project.`,
        );
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return notChecked(
      `Whether ${account} may ${verb} it could not be asked: ${
        wordsOf(error) ?? error.summary
      }.`,
    );
  }
}

const WORST_FIRST = ['blocks', 'not-checked', 'passed'];

/** Whether Fairway's own account may do all of it: the first that it may not. */
export async function rights(
  source: Source,
  needed: Right[],
): Promise<PlanFinding> {
  const found = await Promise.all(needed.map(one => right(source, one)));
  return found.sort(
    (a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state),
  )[0];
}
