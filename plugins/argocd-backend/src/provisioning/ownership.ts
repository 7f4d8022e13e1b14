import type { PlanFinding } from '@fairway/contracts';
import { findingsOf } from '../checks/finding';
import type { ManagedObject } from '../upstream/ManagedObjects';

/** On what Fairway made or took over; others' objects are not changed unasked. */
export const MANAGED_ANNOTATION = 'fairway.dev/managed';

const { passed, warns, blocks } = findingsOf('owner');

export interface OwnershipWords {
  /** What happens to what others made, such as `is deleted`. */
  happens: string;
  /** How it can be done all the same. */
  mend: string;
}

/** Whether Fairway made it, or took it over; with `adopt` what others made may be changed too. */
export function ownership(
  { metadata }: ManagedObject,
  adopt: boolean,
  { happens, mend }: OwnershipWords,
): PlanFinding {
  if (metadata.annotations?.[MANAGED_ANNOTATION] === 'true') {
    return passed('Fairway made it.');
  }
  const notOurs = `${metadata.name} was not made by Fairway`;
  return adopt
    ? warns(`${notOurs} and ${happens}.`)
    : blocks(`${notOurs}. ${mend}`);
}
