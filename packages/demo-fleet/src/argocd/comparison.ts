import { keyOf, keyText, Manifest } from './manifests';
import { canonical, withoutPointer } from './pointers';
import type { ApplicationRecord, LiveResource } from './record';
import type { ResourceKey, SyncStatus } from './wire';

/** A resource as Git and as the cluster have it. */
export interface ComparedResource {
  key: ResourceKey;
  target?: Manifest;
  live?: LiveResource;
  /** As it is and as a sync would leave it, without what does not count. */
  normalized?: Manifest;
  predicted?: Manifest;
  modified: boolean;
  status: SyncStatus;
}

function normalize(record: ApplicationRecord, manifest: Manifest): Manifest {
  const { ignored = [] } = record.story;
  return manifest.kind === 'Deployment'
    ? ignored.reduce((rest, pointer) => withoutPointer(rest, pointer), manifest)
    : manifest;
}

function compareOne(
  record: ApplicationRecord,
  target: Manifest | undefined,
  live: LiveResource | undefined,
): Pick<ComparedResource, 'normalized' | 'predicted' | 'modified' | 'status'> {
  const normalized = live && normalize(record, live.manifest);
  if (record.story.comparisonError) {
    return { normalized, modified: false, status: 'Unknown' };
  }
  // All fields of what is there came from Git once, so a sync leaves exactly what Git has now.
  const predicted = target && normalize(record, target);
  const modified =
    predicted !== undefined && canonical(normalized) !== canonical(predicted);
  const status = modified || !target ? 'OutOfSync' : 'Synced';
  return { normalized, predicted, modified, status };
}

/** Compares what a release wants with what is there; resources in the order of their kinds and names. */
export function compare(
  record: ApplicationRecord,
  release = record.head,
): ComparedResource[] {
  const targets = new Map<string, Manifest>(
    record.story.comparisonError
      ? []
      : record
          .target(release)
          .map(manifest => [keyText(keyOf(manifest)), manifest]),
  );
  const keys = new Set([...targets.keys(), ...record.live.keys()]);
  return [...keys].sort().map(key => {
    const target = targets.get(key);
    const live = record.live.get(key);
    const manifest = (target ?? live?.manifest) as Manifest;
    return {
      key: keyOf(manifest),
      target,
      live,
      ...compareOne(record, target, live),
    };
  });
}

/** The application's own sync status. */
export function syncStatusOf(
  record: ApplicationRecord,
  resources: ComparedResource[],
): SyncStatus {
  if (record.story.comparisonError) {
    return 'Unknown';
  }
  return resources.some(({ status }) => status === 'OutOfSync')
    ? 'OutOfSync'
    : 'Synced';
}
