import type {
  Differences,
  ResourceDifference,
} from '@fairway/contracts/argocd';
import type { UpstreamComparison } from '../upstream/comparison';
import type { ManagedResource } from '../upstream/managedResources';
import { toResourceDifference } from './toResourceDifference';

const MOST_OBJECTS = 200;
const EFFECTS: Array<ResourceDifference['effect']> = [
  'delete',
  'change',
  'create',
];

function byEffect(a: ResourceDifference, b: ResourceDifference): number {
  return (
    EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) ||
    a.object.kind.localeCompare(b.object.kind) ||
    a.object.name.localeCompare(b.object.name)
  );
}

/** Why Argo CD could not compare; `undefined`: it could. Then it knows of nothing that is declared, as if all were to go. */
export function notCompared({
  status,
}: UpstreamComparison): string | undefined {
  if (status?.sync?.status !== 'Unknown') return undefined;
  const errors = (status.conditions ?? []).filter(({ type }) =>
    type.endsWith('Error'),
  );
  return (
    errors.flatMap(({ message }) => message ?? [])[0] ??
    'Argo CD does not say why'
  );
}

/** How what runs differs from what is declared. */
export function toDifferences(
  managed: ManagedResource[],
  comparison: UpstreamComparison,
): Pick<Differences, 'resources' | 'compared' | 'truncated' | 'notCompared'> {
  const reason = notCompared(comparison);
  if (reason !== undefined) {
    return {
      notCompared: reason,
      resources: [],
      compared: 0,
      truncated: false,
    };
  }
  const objects = managed.filter(({ hook }) => !hook);
  const differences = objects
    .flatMap(object => toResourceDifference(object) ?? [])
    .sort(byEffect);
  return {
    resources: differences.slice(0, MOST_OBJECTS),
    compared: objects.length,
    truncated: differences.length > MOST_OBJECTS,
  };
}
