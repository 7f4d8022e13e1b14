import { uidOf } from '../kubernetes/object';
import { shaOf } from './identity';
import type { ApplicationRecord } from './record';
import { wireTime } from './wire';

interface Happening {
  at: number;
  reason: string;
  message: string;
  type?: 'Normal' | 'Warning';
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

/** `GET /applications/:name/events`: what happened to the Application within the last hour. */
export function describeEvents(record: ApplicationRecord, now: number) {
  const { story, uid } = record;
  const namespace = story.namespace ?? 'argocd';
  const items = happeningsOf(record)
    .filter(({ at }) => at > now - KEPT)
    .sort((a, b) => a.at - b.at)
    .map(({ at, reason, message, type = 'Normal' }) => ({
      metadata: {
        name: `${story.name}.${shaOf(`${reason}/${at}`).slice(0, 16)}`,
        namespace,
        uid: uidOf(`event/${story.name}/${reason}/${at}`),
        creationTimestamp: wireTime(at),
      },
      involvedObject: {
        kind: 'Application',
        namespace,
        name: story.name,
        uid,
        apiVersion: 'argoproj.io/v1alpha1',
      },
      reason,
      message,
      source: { component: 'argocd-application-controller' },
      firstTimestamp: wireTime(at),
      lastTimestamp: wireTime(at),
      count: 1,
      type,
      eventTime: null,
    }));
  return { metadata: {}, items };
}
