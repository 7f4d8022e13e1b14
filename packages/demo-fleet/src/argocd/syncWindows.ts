import type { SyncWindowStory } from '../scenario/argoCds';
import { HOUR, MINUTE } from '../scenario/duration';
import type { ApplicationRecord } from './record';

function fieldFits(field: string, value: number): boolean {
  return field.split(',').some(part => part === '*' || Number(part) === value);
}

/** Does a schedule of five fields (numbers, lists and `*`) start in this minute, in UTC? */
function starts(schedule: string, at: Date): boolean {
  const values = [
    at.getUTCMinutes(),
    at.getUTCHours(),
    at.getUTCDate(),
    at.getUTCMonth() + 1,
    at.getUTCDay(),
  ];
  return schedule
    .split(' ')
    .every((field, index) => fieldFits(field, values[index]));
}

function durationOf(text: string): number {
  const amount = Number.parseInt(text, 10);
  return text.endsWith('h') ? amount * HOUR : amount * MINUTE;
}

function isActive({ schedule, duration }: SyncWindowStory, now: number) {
  const current = Math.floor(now / MINUTE) * MINUTE;
  const oldest = now - durationOf(duration);
  for (let minute = current; minute > oldest; minute -= MINUTE) {
    if (starts(schedule, new Date(minute))) {
      return true;
    }
  }
  return false;
}

function covers(pattern: string, name: string): boolean {
  return pattern.endsWith('*')
    ? name.startsWith(pattern.slice(0, -1))
    : pattern === name;
}

/** The windows of an application, and whether it may be synced now. */
export function syncWindowsOf(
  { project, story }: ApplicationRecord,
  now: number,
) {
  const assigned = (project.syncWindows ?? []).filter(({ applications }) =>
    applications.some(pattern => covers(pattern, story.name)),
  );
  const active = assigned.filter(window => isActive(window, now));
  const denies = active.filter(({ kind }) => kind === 'deny');
  const allows = assigned.filter(({ kind }) => kind === 'allow');
  const openAllows = active.filter(({ kind }) => kind === 'allow');
  const byHand = (windows: SyncWindowStory[]) =>
    windows.every(({ manualSync }) => manualSync);
  /** Where a denial is active, no allowance counts; where there are allowances, one must be active. */
  const canSync = (manual: boolean): boolean => {
    if (denies.length > 0) {
      return manual && byHand(denies);
    }
    return (
      allows.length === 0 || openAllows.length > 0 || (manual && byHand(allows))
    );
  };
  return { assigned, active, canSync };
}

/** As `GET /applications/:name/syncwindows` has it: without time zone and description. */
export function describeSyncWindows(record: ApplicationRecord, now: number) {
  const { assigned, active, canSync } = syncWindowsOf(record, now);
  const brief = ({
    kind,
    schedule,
    duration,
    manualSync = false,
  }: SyncWindowStory) => ({ kind, schedule, duration, manualSync });
  return {
    ...(active.length > 0 && { activeWindows: active.map(brief) }),
    ...(assigned.length > 0 && { assignedWindows: assigned.map(brief) }),
    canSync: canSync(true),
  };
}
