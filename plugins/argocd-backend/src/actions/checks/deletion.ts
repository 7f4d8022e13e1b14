import { findingsOf } from '../../checks/finding';
import type { Check } from './Check';

const { blocks } = findingsOf('deletion');

/** It is not on its way out. */
export const checkDeletion: Check = ({ live, ref }) =>
  live.application.metadata.deletionTimestamp === undefined
    ? undefined
    : blocks(`${ref} is being deleted: nothing else can be done with it.`);
