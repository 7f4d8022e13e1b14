import type { UpstreamApplication } from '../upstream/application';
import type { WatchEvent } from './WatchEvent';
import { keyOf, type ObservedApplication } from './InstanceSnapshot';

/** What a list tells, and changes whenever something of note happens. */
function essence({ status }: UpstreamApplication): string {
  const { phase, startedAt, finishedAt } = status?.operationState ?? {};
  return JSON.stringify([
    status?.sync?.status,
    status?.health?.status,
    phase,
    startedAt,
    finishedAt,
  ]);
}

/** What is defined in the second stands, else the first. */
function over<T extends object>(first: T | undefined, second: T | undefined) {
  if (!first || !second) return second ?? first;
  const told = Object.entries(second).filter(([, v]) => v !== undefined);
  return { ...first, ...Object.fromEntries(told) } as T;
}

function withListed(
  known: UpstreamApplication,
  listed: UpstreamApplication,
): UpstreamApplication {
  return {
    metadata: over(known.metadata, listed.metadata)!,
    spec: over(known.spec, listed.spec),
    status: over(known.status, {
      ...listed.status,
      sync: over(known.status?.sync, listed.status?.sync),
      health: over(known.status?.health, listed.status?.health),
      operationState: over(
        known.status?.operationState,
        listed.status?.operationState,
      ),
    } as UpstreamApplication['status']),
  };
}

/**
 * What is known after a list: it decides what there is, and how it is; the details that it leaves out stay while they
 * agree with it.
 */
export function mergeList(
  known: ObservedApplication[],
  listed: UpstreamApplication[],
): ObservedApplication[] {
  const before = new Map(known.map(one => [keyOf(one.application), one]));
  return listed.map(application => {
    const previous = before.get(keyOf(application));
    if (!previous?.detailed) return { application, detailed: false };
    return essence(previous.application) === essence(application)
      ? {
          application: withListed(previous.application, application),
          detailed: true,
        }
      : { application, detailed: false };
  });
}

/** What is known after events of the watch, in the order in which they came. */
export function mergeEvents(
  known: ObservedApplication[],
  events: WatchEvent[],
): ObservedApplication[] {
  const byKey = new Map(known.map(one => [keyOf(one.application), one]));
  for (const { type, application } of events) {
    const key = keyOf(application);
    if (type === 'DELETED') {
      byKey.delete(key);
    } else if (!isOlder(application, byKey.get(key))) {
      byKey.set(key, { application, detailed: true });
    }
  }
  return [...byKey.values()];
}

/** Resource versions of one cluster grow; an event may come twice, or late. */
function isOlder(
  { metadata }: UpstreamApplication,
  known: ObservedApplication | undefined,
): boolean {
  const [before, now] = [
    known?.application.metadata.resourceVersion,
    metadata.resourceVersion,
  ].map(Number);
  return now < before;
}
