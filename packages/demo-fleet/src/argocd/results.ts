import type { ReleaseStory } from '../scenario/applications';
import { compare, ComparedResource } from './comparison';
import { hookOf, imageOf, keyOf, keyText } from './manifests';
import type { ApplicationRecord } from './record';
import { revisionsOf, sourcesOf } from './sources';
import { Operation, ResourceKey, ResourceResult, SyncOperation } from './wire';

/** What the caller of a sync or rollback asks for. */
export interface OperationRequest {
  initiatedBy: Operation['initiatedBy'];
  info?: Operation['info'];
  sync?: Pick<
    SyncOperation,
    'prune' | 'dryRun' | 'resources' | 'syncStrategy' | 'syncOptions'
  >;
}

/** The operation that takes an application to a release. */
export function createOperation(
  { story, spec }: ApplicationRecord,
  release: ReleaseStory,
  { initiatedBy, info, sync = {} }: OperationRequest,
): Operation {
  const { prune, dryRun, resources, syncStrategy } = sync;
  const syncOptions = sync.syncOptions ?? spec.syncPolicy?.syncOptions;
  return {
    sync: {
      ...revisionsOf(story, release),
      ...(prune && { prune }),
      ...(dryRun && { dryRun }),
      ...(syncStrategy && { syncStrategy }),
      ...(resources?.length && { resources }),
      ...sourcesOf(story, release),
      ...(syncOptions && { syncOptions }),
    },
    initiatedBy,
    ...(info && { info }),
    retry: {},
  };
}

function named({ group, kind, name }: ResourceKey): string {
  const plural = kind.toLowerCase();
  return `${group ? `${plural}.${group}` : plural}/${name}`;
}

function verbOf({ live, modified }: ComparedResource): string {
  if (!live) {
    return 'created';
  }
  return modified ? 'configured' : 'unchanged';
}

function syncedResult(
  { story }: ApplicationRecord,
  release: ReleaseStory,
  { resource, dryRun }: { resource: ComparedResource; dryRun: boolean },
): ResourceResult {
  const { key } = resource;
  const isDeployment = key.kind === 'Deployment';
  return {
    ...key,
    group: key.group ?? '',
    namespace: key.namespace ?? '',
    status: 'Synced',
    message: `${named(key)} ${verbOf(resource)}${dryRun ? ' (dry run)' : ''}`,
    hookPhase: dryRun ? 'Succeeded' : 'Running',
    syncPhase: 'Sync',
    ...(isDeployment && { images: [imageOf(story.service, release.version)] }),
  };
}

function prunedResult(
  { key }: ComparedResource,
  { prune = false, dryRun = false }: SyncOperation,
): ResourceResult {
  return {
    ...key,
    group: key.group ?? '',
    namespace: key.namespace ?? '',
    status: prune ? 'Pruned' : 'PruneSkipped',
    message: prune
      ? `pruned${dryRun ? ' (dry run)' : ''}`
      : 'ignored (requires pruning)',
    hookPhase: 'Succeeded',
    syncPhase: 'Sync',
  };
}

/** The resources of a release that an operation touches: all, or those that were asked for. */
export function touchedBy(
  record: ApplicationRecord,
  release: ReleaseStory,
  { resources }: SyncOperation,
): ComparedResource[] {
  const wanted = resources && new Set(resources.map(keyText));
  return compare(record, release).filter(
    ({ key }) => !wanted || wanted.has(keyText(key)),
  );
}

/** What a sync does to each resource; to be asked for before it is done. */
export function resourceResults(
  record: ApplicationRecord,
  release: ReleaseStory,
  sync: SyncOperation,
): ResourceResult[] {
  const dryRun = sync.dryRun ?? false;
  return touchedBy(record, release, sync).map(resource =>
    resource.target
      ? syncedResult(record, release, { resource, dryRun })
      : prunedResult(resource, sync),
  );
}

/** What the migration before a sync says. */
export function hookResult(
  record: ApplicationRecord,
  release: ReleaseStory,
  outcome: Pick<ResourceResult, 'message' | 'hookPhase'>,
): ResourceResult[] {
  const hook = hookOf(record.story, release);
  if (!hook) {
    return [];
  }
  const key = keyOf(hook);
  return [
    {
      ...key,
      group: key.group ?? '',
      namespace: key.namespace ?? '',
      status: 'Synced',
      ...outcome,
      hookType: 'PreSync',
      syncPhase: 'PreSync',
      images: [imageOf(record.story.service, release.version)],
    },
  ];
}
