import { uidOf } from '../kubernetes/object';
import { shaOf } from './identity';
import type { ApplicationRecord } from './record';
import { wireTime } from './wire';

/** Something that happened to an object; times in milliseconds. */
export interface Happening {
  /** The last time. */
  at: number;
  /** The first time, and how often since; absent: it happened once. */
  repeated?: { since: number; count: number };
  reason: string;
  message: string;
  type?: 'Normal' | 'Warning';
}

/** Who tells what happened, of which object. */
export interface Witness {
  object: {
    kind: string;
    namespace?: string;
    name: string;
    uid?: string;
    apiVersion: string;
  };
  component: string;
}

/** Kubernetes forgets events after an hour. */
const KEPT = 60 * 60 * 1000;

function happeningsOf(record: ApplicationRecord): Happening[] {
  const { operationState, operation, requestedAt = 0, health } = record;
  const happenings: Happening[] = [
    {
      at: health.since,
      reason: 'ResourceUpdated',
      message: `Updated health status:  -> ${health.status}`,
    },
  ];
  if (operation) {
    const { username = 'Unknown user' } = operation.initiatedBy;
    const { revision, revisions = [] } = operation.sync;
    happenings.push({
      at: requestedAt,
      reason: 'OperationStarted',
      message: `${username} initiated sync to ${revision ?? revisions.join()}`,
    });
  }
  if (operationState?.finishedAt) {
    const { revision, revisions = [] } = operationState.operation.sync;
    const succeeded = operationState.phase === 'Succeeded';
    happenings.push({
      at: Date.parse(operationState.finishedAt),
      reason: 'OperationCompleted',
      message: `Sync operation to ${revision ?? revisions.join()} ${
        succeeded ? 'succeeded' : `failed: ${operationState.message}`
      }`,
      type: succeeded ? 'Normal' : 'Warning',
    });
  }
  return happenings;
}

function versionAt(time: number): string {
  return String(Math.floor(time / 1000) % 1_000_000);
}

/** The events that Kubernetes still has, as the API lists them. */
export function listEvents(
  happenings: Happening[],
  { object, component }: Witness,
  now: number,
) {
  const items = happenings
    .filter(({ at }) => at > now - KEPT)
    .sort((a, b) => a.at - b.at)
    .map(({ at, repeated, reason, message, type = 'Normal' }) => ({
      metadata: {
        name: `${object.name}.${shaOf(`${reason}/${at}`).slice(0, 16)}`,
        namespace: object.namespace,
        uid: uidOf(`event/${object.name}/${reason}/${at}`),
        resourceVersion: versionAt(at),
        creationTimestamp: wireTime(repeated?.since ?? at),
      },
      involvedObject: { ...object, resourceVersion: versionAt(at) },
      reason,
      message,
      source: { component },
      firstTimestamp: wireTime(repeated?.since ?? at),
      lastTimestamp: wireTime(at),
      count: repeated?.count ?? 1,
      type,
      eventTime: null,
    }));
  return { metadata: { resourceVersion: versionAt(now) }, items };
}

/** `GET /applications/:name/events`: what happened to the Application within the last hour. */
export function describeEvents(record: ApplicationRecord, now: number) {
  const { story, uid } = record;
  const object = {
    kind: 'Application',
    namespace: story.namespace ?? 'argocd',
    name: story.name,
    uid,
    apiVersion: 'argoproj.io/v1alpha1',
  };
  const component = 'argocd-application-controller';
  return listEvents(happeningsOf(record), { object, component }, now);
}
