import { findingsOf } from '../../checks/finding';
import { whyNotCompared } from '../knownEffects';
import type { Check } from './Check';

const { passed, warns, notChecked } = findingsOf('pruning');

/** Without pruning: nothing stays that is no longer declared. */
export const checkPruning: Check = ({ live }) => {
  const reason = whyNotCompared(live);
  if (reason !== undefined) {
    return notChecked(
      `Whether something has to be pruned is not known: Argo CD could not compare (${reason}).`,
    );
  }
  const left = (live.details.status?.resources ?? []).filter(
    ({ requiresPruning, hook }) => requiresPruning && !hook,
  );
  const names = left.map(({ kind, name }) => `${kind} ${name}`).join(', ');
  return left.length > 0
    ? warns(
        `No longer declared, and stays since nothing is pruned: ${names}. It stays out of sync until it is pruned.`,
      )
    : passed('Nothing has to be pruned.');
};
