import { syncResultSchema, type Application } from '@fairway/contracts/argocd';
import type { UpstreamApplication } from '../upstream/application';
import { isoTime } from './facts';
import { initiator } from './initiator';

type SyncResult = NonNullable<Application['lastSync']>;
type OperationState = NonNullable<
  NonNullable<UpstreamApplication['status']>['operationState']
>;

/** What a sync took from Git, and which images were in it. */
function applied({
  syncResult,
}: OperationState): Pick<SyncResult, 'revisions' | 'images'> {
  const { revision, revisions, resources = [] } = syncResult ?? {};
  const several = revisions?.length ? revisions : undefined;
  const images = resources.flatMap(one => one.images ?? []);
  return {
    revisions: several ?? (revision === undefined ? undefined : [revision]),
    // Older versions do not tell them.
    images: images.length > 0 ? [...new Set(images)] : undefined,
  };
}

/** How the last sync fares, or ended. */
export function lastSync({
  status,
}: UpstreamApplication): Application['lastSync'] {
  const operation = status?.operationState;
  const phase = syncResultSchema.shape.phase.safeParse(operation?.phase);
  if (!operation || !phase.success) return undefined;
  const { initiatedBy: by, sync } = operation.operation ?? {};
  return {
    phase: phase.data,
    startedAt: isoTime(operation.startedAt),
    finishedAt: isoTime(operation.finishedAt),
    by: initiator(by),
    ...applied(operation),
    dryRun: sync?.dryRun || undefined,
  };
}
