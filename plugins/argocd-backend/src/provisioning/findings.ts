import type { PlanFinding } from '@fairway/contracts';
import { SourceError } from '@fairway/kit-node';
import { findingsOf } from '../actions/finding';
import type { CollectedInstance } from '../collect/CollectedInstance';
import type { ManagedObject } from '../upstream/ManagedObjects';
import { wordsOf } from '../upstream/refusal';

type Verb = 'get' | 'create' | 'update' | 'delete';

const { passed, blocks, notChecked } = findingsOf('rights');

/** On what Fairway made or took over; others' objects are not changed unasked. */
export const MANAGED_ANNOTATION = 'fairway.dev/managed';

/** Whether Fairway made an object, or took it over. */
export function isManaged({ metadata }: ManagedObject): boolean {
  return metadata.annotations?.[MANAGED_ANNOTATION] === 'true';
}

/** Whether the instance answers at all. */
export function heard(instance: CollectedInstance): PlanFinding {
  const { name } = instance;
  const ok = instance.applications().status.state === 'ok';
  return {
    check: 'heard',
    state: ok ? 'passed' : 'blocks',
    message: ok
      ? `${name} answers.`
      : `${name} has not answered lately. Look at its state on the Sources page.`,
  };
}

/** What Argo CD's policy is asked, in its words. */
export interface Right {
  resource: string;
  verb: Verb;
  /** All that may be the object's name, such as `default/shop`. */
  names: string[];
}

async function right(
  { objects, name }: CollectedInstance,
  { resource, verb, names }: Right,
): Promise<PlanFinding> {
  const said = `${resource}, ${verb}, ${names.join(' or ')}`;
  try {
    const answers = await Promise.all(
      names.map(one => objects.mayDo(resource, verb, one)),
    );
    if (answers.every(Boolean)) {
      return passed(`Fairway's account in ${name} may: ${said}.`);
    }
    return answers.some(Boolean)
      ? notChecked(
          `Whether Fairway's account in ${name} may ${verb} it depends on which namespace is Argo CD's own, and that is not told: it needs ${said}.`,
        )
      : blocks(
          `Fairway's account in ${name} may not. Give it the right "${said}".`,
        );
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return notChecked(
      `Whether Fairway's account in ${name} may ${verb} it could not be asked: ${
        wordsOf(error) ?? error.summary
      }.`,
    );
  }
}

/** Whether Fairway's own account may: the first of these that it may not. */
export async function rights(
  instance: CollectedInstance,
  needed: Right[],
): Promise<PlanFinding> {
  const found = await Promise.all(needed.map(one => right(instance, one)));
  const worst = ['blocks', 'not-checked', 'passed'];
  return found.sort(
    (a, b) => worst.indexOf(a.state) - worst.indexOf(b.state),
  )[0];
}

/** Whether an application that is not listed is not there: what our account may not read is not listed either. */
export async function absent(
  instance: CollectedInstance,
  names: string[],
): Promise<PlanFinding> {
  const { state, message } = await right(instance, {
    resource: 'applications',
    verb: 'get',
    names,
  });
  return state === 'passed'
    ? { check: 'absent', state, message: 'There is none of that name.' }
    : {
        check: 'absent',
        state: 'blocks',
        message: `Whether it is there is not known. ${message}`,
      };
}

/** Whether something else makes the object, and would undo what is done to it. */
export function generated(
  live: ManagedObject | undefined,
  consequence: string,
): PlanFinding {
  const owner = live?.metadata.ownerReferences?.find(
    ({ kind }) => kind === 'ApplicationSet',
  );
  return {
    check: 'generated',
    state: owner ? 'blocks' : 'passed',
    message: owner
      ? `The ApplicationSet ${owner.name} made it and ${consequence}. Change the ApplicationSet instead.`
      : 'No ApplicationSet makes it.',
  };
}
