import type { ApplicationReason } from '@fairway/contracts/argocd';
import { isoTime, type ApplicationFacts } from './facts';

const BAD_PHASES = ['Failed', 'Error'];

/** What the last sync failed of: a hook before a resource before the words for all of it. */
export function failedSync({
  observed,
}: ApplicationFacts): ApplicationReason | undefined {
  const operation = observed.application.status?.operationState;
  if (!operation?.phase || !BAD_PHASES.includes(operation.phase)) {
    return undefined;
  }
  const since = isoTime(operation.finishedAt);
  if (!observed.detailed) return { cause: 'not-told', since };
  const results = operation.syncResult?.resources ?? [];
  const hook = results.find(({ hookPhase = '' }) =>
    BAD_PHASES.includes(hookPhase),
  );
  const failed = hook ?? results.find(({ status }) => status === 'SyncFailed');
  if (!failed) {
    return { cause: 'operation-failed', message: operation.message, since };
  }
  const { kind, name, namespace, message } = failed;
  return {
    cause: hook ? 'hook-failed' : 'resource-failed',
    message: message ?? operation.message,
    resource: { kind, name, namespace },
    since,
  };
}
