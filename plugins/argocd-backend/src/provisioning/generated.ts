import type { PlanFinding } from '@fairway/contracts';
import { applicationSetOf } from '../checks/applicationSet';
import { findingsOf } from '../checks/finding';
import type { ManagedObject } from '../upstream/ManagedObjects';

const { passed, blocks } = findingsOf('generated');

/** Whether something else makes the object, and would undo what is done to it. */
export function generated(
  live: ManagedObject | undefined,
  consequence: string,
): PlanFinding {
  const set = applicationSetOf(live?.metadata.ownerReferences);
  return set === undefined
    ? passed('No ApplicationSet makes it.')
    : blocks(
        `The ApplicationSet ${set} made it and ${consequence}. Change the ApplicationSet instead.`,
      );
}
