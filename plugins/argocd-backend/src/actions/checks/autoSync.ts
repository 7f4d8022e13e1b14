import { readAutoSyncPause } from '../../model/autoSyncPause';
import { isAutoSynced } from '../../model/isAutoSynced';
import { findingsOf } from '../../checks/finding';
import type { Check } from './Check';

const { passed, blocks, warns } = findingsOf('auto-sync');

/** What a sync would undo of what somebody holds. */
export function checkHeld({ dryRun }: { dryRun: boolean }): Check {
  return ({ live: { application } }) => {
    const pause = readAutoSyncPause(application);
    if (!pause || dryRun) return undefined;
    const { by, at, reason } = pause;
    return warns(
      `${by} paused auto-sync at ${at}${
        reason ? ` (${reason})` : ''
      }: a sync rolls forward what is held back.`,
    );
  };
}

/** Argo CD lets nobody sync to another revision than auto-sync follows. */
export const checkOtherRevision: Check = ({ live: { application } }) =>
  isAutoSynced(application)
    ? blocks(
        'Auto-sync is on and follows another revision. Leave the revision out, or pause auto-sync before.',
      )
    : passed('Auto-sync is off.');
