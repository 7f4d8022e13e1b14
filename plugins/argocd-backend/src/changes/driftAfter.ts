import type { Application } from '@fairway/contracts/argocd';
import type { ChangeClock } from './ChangeClock';
import type { KnownDrift } from './KnownApplication';
import type { Learned } from './News';

// A sync that runs may end it, and one that failed was told.
const EXCUSES = ['Running', 'Terminating', 'Failed', 'Error'];

function isExcused({ lastSync }: Application): boolean {
  return (
    lastSync !== undefined &&
    !lastSync.dryRun &&
    EXCUSES.includes(lastSync.phase)
  );
}

/** The drift of an application after a look at it: it begins, lasts, is over, or nobody knows. */
export function driftAfter(
  before: KnownDrift,
  application: Application,
  { now, driftAfterMs }: ChangeClock,
): Learned<KnownDrift> {
  const at = now.toISOString();
  if (application.sync === 'Unknown') return { known: before, news: [] };
  if (application.sync === 'Synced') {
    const { since, told } = before;
    return {
      known: { told: false },
      news:
        told && since !== undefined
          ? [{ type: 'drift-ended', key: since, at, since }]
          : [],
    };
  }
  const { since = at, told } = before;
  const lasts = now.getTime() - Date.parse(since) >= driftAfterMs;
  if (told || !lasts || isExcused(application)) {
    return { known: { since, told }, news: [] };
  }
  const { state, reason } = application;
  return {
    known: { since, told: true },
    news: [
      {
        type: 'drift',
        key: since,
        at,
        since,
        // Of something worse, the reason is another one.
        reason: state === 'out-of-sync' ? reason : undefined,
      },
    ],
  };
}
