import type { Application } from '@fairway/contracts/argocd';
import type { ChangeClock } from './ChangeClock';
import type { KnownSyncs } from './KnownApplication';
import type { Learned, News } from './News';

// A list knows of a sync before the watch tells who started it and what it did; without a watch nobody does.
const DETAILS_WITHIN_MS = 2 * 60_000;
// Each release brings a few.
const MOST_IMAGES = 50;

type LastSync = NonNullable<Application['lastSync']>;
type FinishedSync = LastSync & { startedAt: string };
type Deployed = NonNullable<KnownSyncs['deployed']>;

/** A sync that came to an end, and was none for trial. */
function finishedSync({ lastSync }: Application): FinishedSync | undefined {
  const { phase, startedAt, dryRun } = lastSync ?? {};
  return startedAt === undefined ||
    dryRun ||
    phase === 'Running' ||
    phase === 'Terminating'
    ? undefined
    : { ...lastSync!, startedAt };
}

/** What a sync applied: as told, or what runs if that is what it was compared with. */
function revisionsOf(
  sync: LastSync | undefined,
  application: Application,
): string[] | undefined {
  if (sync?.revisions) return sync.revisions;
  if (application.sync !== 'Synced') return undefined;
  const revisions = application.sources.flatMap(one => one.revision ?? []);
  return revisions.length === application.sources.length && revisions.length > 0
    ? revisions
    : undefined;
}

function isSame(one: string[] | undefined, other: string[] | undefined) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function failingAfter(sync: LastSync): string[] | undefined {
  return sync.by?.automated ? sync.revisions ?? [] : undefined;
}

/** Each once, newest first. */
function withoutRepeats(...images: string[][]): string[] {
  return [...new Set(images.flat())].slice(0, MOST_IMAGES);
}

/** What is known of the syncs of an application that is looked at for the first time: from here on it is news. */
export function firstSyncs(application: Application): KnownSyncs {
  const sync = finishedSync(application);
  const failed = sync !== undefined && sync.phase !== 'Succeeded';
  const revisions = revisionsOf(failed ? undefined : sync, application);
  return {
    startedAt: sync?.startedAt,
    deployed: revisions && {
      revisions,
      images: withoutRepeats(sync?.images ?? [], application.images),
    },
    failing: failed ? failingAfter(sync) : undefined,
  };
}

/** A sync with a revision that is not the one before, or with an image that was in none before. */
function isRelease(before: Deployed | undefined, now: Deployed): boolean {
  return (
    !isSame(before?.revisions, now.revisions) ||
    now.images.some(image => !before?.images.includes(image))
  );
}

function newsOf(
  type: News['type'],
  sync: FinishedSync,
  more: Pick<News, 'revisions' | 'reason'>,
): News {
  const { startedAt, finishedAt = startedAt, by } = sync;
  return { type, key: startedAt, at: finishedAt, by, ...more };
}

/** What auto-sync repeats is one failure; what a person tries again is another. */
function afterFailure(
  before: KnownSyncs,
  sync: FinishedSync,
  { reason }: Application,
): Learned<KnownSyncs> {
  const { startedAt, revisions } = sync;
  const failing = failingAfter(sync);
  const isRepeat = failing !== undefined && isSame(failing, before.failing);
  return {
    known: { ...before, startedAt, failing },
    news: isRepeat ? [] : [newsOf('sync-failed', sync, { revisions, reason })],
  };
}

/** `undefined`: what it brought is not told (yet). */
function afterSuccess(
  before: KnownSyncs,
  sync: FinishedSync,
  application: Application,
): Learned<KnownSyncs> | undefined {
  const revisions = revisionsOf(sync, application);
  if (!revisions) return undefined;
  const { startedAt, images = [] } = sync;
  const known = before.deployed?.images ?? [];
  return {
    known: {
      startedAt,
      deployed: {
        revisions,
        // A sync tells the images of what it touched alone: those of before stay.
        images: withoutRepeats(images, application.images, known),
      },
    },
    news: isRelease(before.deployed, { revisions, images })
      ? [newsOf('deployed', sync, { revisions })]
      : [],
  };
}

function isUntold({ by, startedAt, finishedAt }: FinishedSync, now: Date) {
  const age = now.getTime() - Date.parse(finishedAt ?? startedAt);
  return by === undefined && age < DETAILS_WITHIN_MS;
}

/** The syncs of an application after a look at it: a new one failed, or brought something new, or nothing is to be told. */
export function syncsAfter(
  before: KnownSyncs,
  application: Application,
  { now }: ChangeClock,
): Learned<KnownSyncs> {
  const nothing = { known: before, news: [] };
  const sync = finishedSync(application);
  if (!sync || sync.startedAt === before.startedAt) return nothing;
  if (sync.startedAt < (before.startedAt ?? '')) {
    // Time went back: Argo CD was restored, or this replica is behind, and what is found again was told under its key.
    return { known: firstSyncs(application), news: [] };
  }
  if (isUntold(sync, now)) return nothing;
  return sync.phase === 'Succeeded'
    ? afterSuccess(before, sync, application) ?? nothing
    : afterFailure(before, sync, application);
}
