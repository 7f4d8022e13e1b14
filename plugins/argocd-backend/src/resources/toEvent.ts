import type { ResourceEvent } from '@fairway/contracts/argocd';
import { isoTime } from '../model/facts';
import type { UpstreamEvent } from '../upstream/events';

/** `apps/v1` is of the group `apps`, `v1` of none. */
function groupOf(apiVersion: string | undefined): string | undefined {
  const [group, version] = apiVersion?.split('/') ?? [];
  return version === undefined ? undefined : group;
}

/** An event as the contract tells it. */
export function toEvent(event: UpstreamEvent): ResourceEvent {
  const { type, reason, message, series, eventTime, involvedObject } = event;
  const { apiVersion, kind = '', namespace, name = '' } = involvedObject ?? {};
  const firstAt = event.firstTimestamp ?? eventTime;
  const lastAt = series?.lastObservedTime ?? event.lastTimestamp ?? firstAt;
  return {
    type,
    reason,
    message,
    // Kubernetes writes 0 where it does not count.
    count: series?.count || event.count || undefined,
    firstAt: isoTime(firstAt),
    lastAt: isoTime(lastAt),
    object: { group: groupOf(apiVersion), kind, namespace, name },
  };
}

/** Latest first; without a time last. */
export function latestFirst(a: ResourceEvent, b: ResourceEvent): number {
  return (b.lastAt ?? '').localeCompare(a.lastAt ?? '');
}
