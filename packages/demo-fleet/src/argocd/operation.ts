import type { ReleaseStory } from '../scenario/applications';
import { SECOND } from '../scenario/duration';
import { keyText } from './manifests';
import type { ApplicationRecord, LiveResource } from './record';
import { outcomeOf } from './outcome';
import { createOperation, OperationRequest, touchedBy } from './results';
import { revisionsOf, sourcesOf } from './sources';
import { OperationState, wireTime } from './wire';

/** How long an operation waits for the controller, runs, and takes to end when it is terminated. */
const OPERATION_STARTS_AFTER = SECOND / 2;
const OPERATION_TAKES = 3 * SECOND;
const TERMINATION_TAKES = SECOND;
/** How long the pods of a new version need. */
const ROLLOUT_TAKES = 8 * SECOND;

const HISTORY_LIMIT = 10;

/** Puts an operation on the application; the controller takes it up from there. */
export function beginOperation(
  record: ApplicationRecord,
  release: ReleaseStory,
  { at, ...request }: OperationRequest & { at: number },
): void {
  record.operation = createOperation(record, release, request);
  record.goal = release;
  record.requestedAt = at;
  record.startedAt = undefined;
  record.operationState = undefined;
  record.generation += 1;
}

function startOperation(record: ApplicationRecord, at: number): void {
  const { operation } = record;
  if (operation) {
    record.startedAt = at;
    const startedAt = wireTime(at);
    record.operationState = { operation, phase: 'Running', startedAt };
  }
}

export function terminateOperation(
  record: ApplicationRecord,
  at: number,
): void {
  if (record.operationState) {
    record.operationState = { ...record.operationState, phase: 'Terminating' };
    record.terminatedAt = at;
  }
}

function applyTo(
  record: ApplicationRecord,
  release: ReleaseStory,
  { operation, at }: { operation: OperationState['operation']; at: number },
): void {
  for (const resource of touchedBy(record, release, operation.sync)) {
    const { key, target, live, modified } = resource;
    if (target && (!live || modified)) {
      const applied: LiveResource = {
        manifest: target,
        createdAt: live?.createdAt ?? at,
        appliedAt: at,
        resourceVersion: (live?.resourceVersion ?? 400_000) + 7,
      };
      record.live.set(keyText(key), applied);
      if (key.kind === 'Deployment') {
        record.settlesAt = at + ROLLOUT_TAKES;
      }
    } else if (!target && operation.sync.prune) {
      record.live.delete(keyText(key));
    }
  }
}

function appendHistory(
  record: ApplicationRecord,
  release: ReleaseStory,
  { startedAt, at }: { startedAt: number; at: number },
): void {
  const last = record.history[record.history.length - 1];
  const entry = {
    ...revisionsOf(record.story, release),
    ...sourcesOf(record.story, release),
    deployedAt: wireTime(at),
    id: last ? last.id + 1 : 0,
    deployStartedAt: wireTime(startedAt),
    initiatedBy: record.operation?.initiatedBy,
  };
  record.history = [...record.history, entry].slice(-HISTORY_LIMIT);
}

/** The operation is over, one way or another; `goal` is where it went. */
function endOperation(record: ApplicationRecord, at: number): void {
  const { goal, operation, startedAt } = record;
  if (!goal || !operation || startedAt === undefined) {
    return;
  }
  const end = outcomeOf(record, {
    operation,
    release: goal,
    startedAt,
    finishedAt: at,
  });
  if (end.phase === 'Succeeded' && !operation.sync.dryRun) {
    applyTo(record, goal, { operation, at });
    if (!operation.sync.resources) {
      appendHistory(record, goal, { startedAt, at });
    }
  }
  record.operationState = end;
  record.operation = undefined;
  record.goal = undefined;
  record.terminatedAt = undefined;
}

/** When the running or waiting operation goes on next. */
export function nextOperationStep(
  record: ApplicationRecord,
): { at: number; apply: (at: number) => void } | undefined {
  const { operation, requestedAt = 0, startedAt, terminatedAt } = record;
  if (!operation) {
    return undefined;
  }
  if (startedAt === undefined) {
    const at = requestedAt + OPERATION_STARTS_AFTER;
    return { at, apply: now => startOperation(record, now) };
  }
  const at =
    terminatedAt === undefined
      ? startedAt + OPERATION_TAKES
      : terminatedAt + TERMINATION_TAKES;
  return { at, apply: now => endOperation(record, now) };
}
