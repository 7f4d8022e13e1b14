import type { ReleaseStory } from '../scenario/applications';
import { MINUTE } from '../scenario/duration';
import { autoSync } from './autoSync';
import { compare, syncStatusOf } from './comparison';
import type { ApplicationRecord } from './record';
import { findRelease } from './sources';

/** How often an application is compared with Git. */
export const RECONCILE_EVERY = 3 * MINUTE;

/** The tip of the branch. */
export function tipOf(
  { story, start }: ApplicationRecord,
  at: number,
): ReleaseStory {
  const committed = story.releases.filter(one => start + one.committed <= at);
  return committed[committed.length - 1];
}

/** What a revision is, by Git as it is at that time; `undefined`: nothing. */
export function releaseAt(
  record: ApplicationRecord,
  revision: string | undefined,
  at: number,
): ReleaseStory | undefined {
  const { spec, story, start } = record;
  if (!revision || revision === spec.source?.targetRevision) {
    return tipOf(record, at);
  }
  const release = findRelease(story, revision);
  return release && start + release.committed <= at ? release : undefined;
}

/** Compares with the tip of the branch as it is at that time; auto-sync may follow. */
export function reconcile(record: ApplicationRecord, at: number): void {
  record.reconciledAt = at;
  record.head = tipOf(record, at);
  autoSync(record, at);
}

/** When the next comparison is due; where time leaps to `until`, the last of those that all find the same. */
export function nextReconciliation(
  record: ApplicationRecord,
  until: number,
): number {
  const { story, start, spec, reconciledAt } = record;
  const next = reconciledAt + RECONCILE_EVERY;
  const awaitsAutoSync = () =>
    spec.syncPolicy?.automated &&
    syncStatusOf(record, compare(record)) === 'OutOfSync';
  if (until < next + RECONCILE_EVERY || awaitsAutoSync()) {
    return next;
  }
  const commit = story.releases
    .map(({ committed }) => start + committed)
    .find(at => at > reconciledAt);
  const same = Math.min(until, commit ?? Infinity) - next;
  return (
    next + Math.max(0, Math.floor(same / RECONCILE_EVERY)) * RECONCILE_EVERY
  );
}
