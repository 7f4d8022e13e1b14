import type { LiveApplication } from '../../upstream/liveApplication';
import { findingsOf } from '../../checks/finding';
import type { Check } from './Check';

const { passed, blocks } = findingsOf('operation');

/** Whether an operation was asked for and has not ended. */
export function isUnderWay({ details }: LiveApplication): boolean {
  const { phase = '' } = details.status?.operationState ?? {};
  return (
    details.operation !== undefined ||
    ['Running', 'Terminating'].includes(phase)
  );
}

/** None runs: Argo CD does one at a time. */
export const checkIdle: Check = ({ live }) =>
  isUnderWay(live)
    ? blocks('A sync is under way. Wait until it ends, or terminate it.')
    : passed('No sync is under way.');

/** One runs that can be ended. */
export const checkUnderWay: Check = ({ live }) =>
  isUnderWay(live)
    ? passed('A sync is under way.')
    : blocks('No sync is under way: there is nothing to end.');
