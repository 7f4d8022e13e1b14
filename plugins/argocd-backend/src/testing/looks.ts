import type { Application } from '@fairway/contracts/argocd';
import { changesOf } from '../changes/changesOf';
import type { KnownApplication } from '../changes/KnownApplication';
import type { News } from '../changes/News';
import {
  applicationOf,
  at,
  B,
  failedApplication,
  syncAt,
} from './applications';

type Look = [time: string, application: Application];
type Sync = Parameters<typeof syncAt>[1];

/** Started by a person. */
export const BY_HAND = { by: { username: 'mara', automated: false } };

/** What a series of looks tells, each with its time. */
export function told(...looks: Look[]): [string, News][] {
  let known: KnownApplication | undefined;
  const all: [string, News][] = [];
  for (const [time, application] of looks) {
    const learned = changesOf(known, application, {
      now: new Date(at(time)),
      driftAfterMs: 30 * 60_000,
    });
    // As over a restart.
    known = learned
      ? (JSON.parse(JSON.stringify(learned.known)) as KnownApplication)
      : known;
    all.push(
      ...(learned?.news ?? []).map((one): [string, News] => [time, one]),
    );
  }
  return all;
}

/** The same in short: `10:03 deployed`. */
export function toldTypes(...looks: Look[]): string[] {
  return told(...looks).map(([time, { type }]) => `${time} ${type}`);
}

export const synced = applicationOf;

export function drifted(changes: Partial<Application> = {}): Application {
  return applicationOf({
    state: 'out-of-sync',
    sync: 'OutOfSync',
    reason: { cause: 'resources-differ', count: 2 },
    ...changes,
  });
}

/** Revision B was synced. */
export function deployed(
  time: string,
  sync: Sync = { revisions: [B] },
  changes: Partial<Application> = {},
): Application {
  return applicationOf({ lastSync: syncAt(time, sync), ...changes });
}

/** Revision B could not be synced. */
export function failed(time: string, sync: Sync = {}): Application {
  return failedApplication(
    syncAt(time, { phase: 'Failed', revisions: [B], ...sync }),
  );
}
