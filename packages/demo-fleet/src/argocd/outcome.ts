import type { ReleaseStory } from '../scenario/applications';
import type { ApplicationRecord } from './record';
import { hookResult, resourceResults } from './results';
import { revisionsOf, sourcesOf } from './sources';
import {
  Operation,
  OperationPhase,
  OperationState,
  ResourceResult,
  wireTime,
} from './wire';

/** An operation on its way to a release; times in milliseconds. */
export interface Run {
  operation: Operation;
  release: ReleaseStory;
  startedAt: number;
  finishedAt: number;
}

function end(
  { story }: ApplicationRecord,
  { operation, release, startedAt, finishedAt }: Run,
  result: {
    phase: OperationPhase;
    message: string;
    resources?: ResourceResult[];
  },
): OperationState {
  const { phase, message, resources = [] } = result;
  return {
    operation,
    phase,
    message,
    syncResult: {
      ...(resources.length > 0 && { resources }),
      ...revisionsOf(story, release),
      ...sourcesOf(story, release),
    },
    startedAt: wireTime(startedAt),
    finishedAt: wireTime(finishedAt),
  };
}

/** All went well. To be asked for before the resources are changed. */
export function succeed(record: ApplicationRecord, run: Run): OperationState {
  const { sync } = run.operation;
  return end(record, run, {
    phase: 'Succeeded',
    message: sync.dryRun
      ? 'successfully synced (no more tasks)'
      : 'successfully synced (all tasks run)',
    resources: resourceResults(record, run.release, sync),
  });
}

/** The hook failed: nothing was applied. */
export function failByHook(
  record: ApplicationRecord,
  run: Run,
): OperationState {
  const message = record.story.failingHook?.message ?? '';
  return end(record, run, {
    phase: 'Failed',
    message: 'one or more synchronization tasks completed unsuccessfully',
    resources: hookResult(record, run.release, {
      message,
      hookPhase: 'Failed',
    }),
  });
}

function terminated(record: ApplicationRecord, run: Run): OperationState {
  return end(record, run, {
    phase: 'Failed',
    message: 'Operation terminated',
    resources: hookResult(record, run.release, {
      message: 'Terminated',
      hookPhase: 'Failed',
    }),
  });
}

/** Hooks run in a whole sync only, and not with the strategy of a rollback. */
function runsHooks({ sync }: Operation): boolean {
  const { dryRun, resources, syncStrategy } = sync;
  const isApply = syncStrategy !== undefined && 'apply' in syncStrategy;
  return !dryRun && !resources && !isApply;
}

/** How an operation ends. */
export function outcomeOf(record: ApplicationRecord, run: Run): OperationState {
  const { comparisonError, failingHook } = record.story;
  if (record.terminatedAt !== undefined) {
    return terminated(record, run);
  }
  if (comparisonError) {
    const message = `ComparisonError: ${comparisonError.message}`;
    return end(record, run, { phase: 'Error', message });
  }
  return runsHooks(run.operation) &&
    failingHook?.version === run.release.version
    ? failByHook(record, run)
    : succeed(record, run);
}
