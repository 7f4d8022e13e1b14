import type { PlanFinding } from '@fairway/contracts';
import type { CollectedInstance } from '../collect/CollectedInstance';
import {
  PATHS,
  type ManagedKey,
  type ManagedObject,
} from '../upstream/ManagedObjects';

type Verb = 'create' | 'update' | 'delete';

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

/** Whether Fairway's own account may. */
export async function rights(
  { objects, name }: CollectedInstance,
  { kind, metadata }: ManagedKey,
  { verb, project }: { verb: Verb; project?: string },
): Promise<PlanFinding> {
  const what = project ? `${project}/${metadata.name}` : metadata.name;
  const right = `${PATHS[kind]}, ${verb}, ${what}`;
  const may = await objects.mayDo(PATHS[kind], verb, what);
  return {
    check: 'rights',
    state: may ? 'passed' : 'blocks',
    message: may
      ? `Fairway's account in ${name} may: ${right}.`
      : `Fairway's account in ${name} may not. Give it the right "${right}".`,
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
