import type { PlanFinding } from '@fairway/contracts';
import { findingsOf } from '../checks/finding';
import { right } from '../checks/rights';
import type { CollectedInstance } from '../collect/CollectedInstance';

const { passed, blocks } = findingsOf('absent');

/** Whether an application that is not listed is not there: what our account may not read is not listed either. */
export async function absent(
  { source }: CollectedInstance,
  names: string[],
): Promise<PlanFinding> {
  const { state, message } = await right(source, {
    resource: 'applications',
    verb: 'get',
    names,
  });
  return state === 'passed'
    ? passed('There is none of that name.')
    : blocks(`Whether it is there is not known. ${message}`);
}
