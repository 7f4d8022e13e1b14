import { compare, syncStatusOf } from './comparison';
import { beginOperation } from './operation';
import type { ApplicationRecord } from './record';
import { createOperation } from './results';
import { syncWindowsOf } from './syncWindows';

/** What auto-sync does after a comparison. */
export function autoSync(record: ApplicationRecord, at: number): void {
  const { automated } = record.spec.syncPolicy ?? {};
  if (
    !automated ||
    automated.enabled === false ||
    record.operation ||
    record.deletedAt !== undefined ||
    !syncWindowsOf(record, at).canSync(false)
  ) {
    return;
  }
  const resources = compare(record);
  const onlyPruning = resources.every(
    ({ status, target }) => status !== 'OutOfSync' || !target,
  );
  const wanted = createOperation(record, record.head, { initiatedBy: {} });
  const tried = record.operationState?.operation.sync;
  const isTried =
    !tried?.dryRun &&
    tried?.revision === wanted.sync.revision &&
    tried?.revisions?.join() === wanted.sync.revisions?.join();
  if (
    syncStatusOf(record, resources) !== 'OutOfSync' ||
    (onlyPruning && !automated.prune) ||
    // A revision that was tried is tried again only to undo what was changed in the cluster.
    (isTried &&
      !(automated.selfHeal && record.operationState?.phase === 'Succeeded'))
  ) {
    return;
  }
  beginOperation(record, record.head, {
    at,
    initiatedBy: { automated: true },
    sync: { prune: automated.prune },
  });
}
