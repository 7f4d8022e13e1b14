import { SourceError } from '@fairway/kit-node';
import type { SyncWindows } from '../../upstream/ArgoCdActions';
import { findingsOf } from '../../checks/finding';
import { wordsOf } from '../../upstream/refusal';
import type { Check } from './Check';

const { passed, blocks, warns, notChecked } = findingsOf('sync-windows');

function written(windows: SyncWindows['activeWindows']): string {
  return (windows ?? [])
    .map(({ kind, schedule, duration }) => `${kind} "${schedule}" ${duration}`)
    .join(', ');
}

/** No sync window of the project keeps a person from it now. */
export const checkSyncWindows: Check = async ({ instance, address }) => {
  try {
    const windows = await instance.actions.syncWindows(address);
    const { canSync, activeWindows, assignedWindows } = windows;
    if (canSync === undefined) {
      return notChecked(
        `${instance.name} does not say whether a sync window blocks it.`,
      );
    }
    if (!canSync) {
      const active = written(activeWindows);
      return blocks(
        active
          ? `A sync window blocks it: ${active}. Wait until it ends, or let the window allow manual syncs.`
          : `It may be synced in its sync windows only, and none is open: ${written(
              assignedWindows,
            )}. Wait for the next one, or let them allow manual syncs.`,
      );
    }
    const denying = activeWindows?.filter(({ kind }) => kind === 'deny');
    return denying?.length
      ? warns(
          `A sync window keeps Argo CD from syncing it by itself now, and allows people to: ${written(
            denying,
          )}.`,
        )
      : passed('No sync window blocks it.');
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return notChecked(
      `Sync windows could not be read: ${wordsOf(error) ?? error.summary}.`,
    );
  }
};
