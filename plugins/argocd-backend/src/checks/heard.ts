import type { PlanFinding, SourceStatus } from '@fairway/contracts';
import { findingsOf } from './finding';

const { passed, blocks, warns } = findingsOf('heard');

type Heard = Pick<SourceStatus, 'name' | 'state'>;

/** Of a source that is not heard what is shown is of before; a plan asks it for what is now. */
export function heard({ name, state }: Heard): PlanFinding {
  return state === 'ok'
    ? passed(`${name} answers.`)
    : warns(
        `${name} is ${state}: what is shown of it is of before. This plan is of now.`,
      );
}

/** Of a source that is not heard it is not known what is made there, and what becomes of it. */
export function mustBeHeard(source: Heard): PlanFinding {
  return source.state === 'ok'
    ? heard(source)
    : blocks(
        `${source.name} has not answered lately. Look at its state on the Sources page.`,
      );
}
