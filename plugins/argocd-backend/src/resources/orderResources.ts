import type { ApplicationResource } from '@fairway/contracts/argocd';

const RANKS: Array<(resource: ApplicationResource) => boolean> = [
  ({ health }) => health === 'Degraded',
  ({ health }) => health === 'Missing',
  ({ sync }) => sync === 'OutOfSync',
  ({ health, sync }) => health === 'Unknown' || sync === 'Unknown',
  ({ health }) => health === 'Progressing',
  ({ health }) => health === 'Suspended',
];

function rankOf(resource: ApplicationResource): number {
  const rank = RANKS.findIndex(is => is(resource));
  return rank < 0 ? RANKS.length : rank;
}

function byName(a: ApplicationResource, b: ApplicationResource): number {
  return a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name);
}

interface Branch {
  resource: ApplicationResource;
  /** Of it and all below. */
  worst: number;
  branches: Branch[];
}

/**
 * Branches in order: those with the worst anywhere in them first, what belongs to no application last; in each the
 * owner before what it owns.
 */
export function orderResources(
  resources: ApplicationResource[],
): ApplicationResource[] {
  const owned = new Map<string, ApplicationResource[]>();
  const known = new Set(resources.flatMap(({ uid }) => uid ?? []));
  const roots: ApplicationResource[] = [];
  for (const resource of resources) {
    const owner = resource.parents.find(
      uid => known.has(uid) && uid !== resource.uid,
    );
    if (owner === undefined) roots.push(resource);
    else owned.set(owner, [...(owned.get(owner) ?? []), resource]);
  }

  const seen = new Set<ApplicationResource>();
  const grow = (resource: ApplicationResource): Branch => {
    seen.add(resource);
    const below = (resource.uid && owned.get(resource.uid)) || [];
    const branches = below
      .filter(one => !seen.has(one))
      .map(grow)
      .sort(worstFirst);
    const worst = Math.min(
      rankOf(resource),
      ...branches.map(branch => branch.worst),
    );
    return { resource, worst, branches };
  };
  const tops = roots.map(grow);
  // What owns itself in a circle has no root.
  const circles = resources.flatMap(one => (seen.has(one) ? [] : [grow(one)]));
  return [...tops, ...circles].sort(worstFirst).flatMap(flatten);
}

function worstFirst(a: Branch, b: Branch): number {
  return (
    Number(a.resource.orphaned) - Number(b.resource.orphaned) ||
    a.worst - b.worst ||
    byName(a.resource, b.resource)
  );
}

function flatten({ resource, branches }: Branch): ApplicationResource[] {
  return [resource, ...branches.flatMap(flatten)];
}
