import type { ApplicationResource } from '@fairway/contracts/argocd';
import { healthLooks } from './saidLooks';

/** An object with what it owns. */
export interface ResourceNode {
  /** Names it among its siblings and over refreshes. */
  id: string;
  resource: ApplicationResource;
  children: ResourceNode[];
  /** Itself or something below it is not fine. */
  troubled: boolean;
}

const HEALTHS = Object.keys(healthLooks);
const FINE = HEALTHS.length;

/** Where an object stands among others, worst first; what is not judged is as good as healthy. */
export function badness({
  health,
  sync,
  requiresPruning,
}: ApplicationResource): number {
  const rank = health === undefined ? FINE : HEALTHS.indexOf(health);
  const differs = sync === 'OutOfSync' || requiresPruning;
  return differs ? Math.min(rank, HEALTHS.indexOf('Progressing')) : rank;
}

export function isTroubled(resource: ApplicationResource): boolean {
  return badness(resource) < HEALTHS.indexOf('Healthy');
}

/** Names an object, also one without uid, as what is declared and not there. */
export function idOf(resource: ApplicationResource): string {
  const { uid, group = '', kind, namespace = '', name } = resource;
  return uid ?? [group, kind, namespace, name].join('/');
}

/** Objects below their owners, the worst first; an object whose owner is not among them stands for itself. */
export function resourceTree(resources: ApplicationResource[]): ResourceNode[] {
  const uids = new Set(resources.flatMap(({ uid }) => uid ?? []));
  const owned = new Map<string, ApplicationResource[]>();
  const roots: ApplicationResource[] = [];
  for (const resource of resources) {
    const owner = resource.parents.find(
      uid => uids.has(uid) && uid !== resource.uid,
    );
    if (owner === undefined) roots.push(resource);
    else owned.set(owner, [...(owned.get(owner) ?? []), resource]);
  }
  const nodeOf = (
    resource: ApplicationResource,
    above: Set<string>,
  ): ResourceNode & { rank: number } => {
    const id = idOf(resource);
    // Owners in a circle would never end.
    const below = (owned.get(resource.uid ?? '') ?? []).filter(
      child => !above.has(idOf(child)),
    );
    const children = sorted(below, new Set([...above, id]));
    const rank = Math.min(
      badness(resource),
      ...children.map(child => child.rank),
    );
    return {
      id,
      resource,
      children,
      rank,
      troubled: rank < HEALTHS.indexOf('Healthy'),
    };
  };
  const sorted = (of: ApplicationResource[], above: Set<string>) =>
    of.map(one => nodeOf(one, above)).sort((a, b) => a.rank - b.rank);
  return sorted(roots, new Set());
}
