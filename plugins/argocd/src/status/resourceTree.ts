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

type RankedNode = ResourceNode & { rank: number };

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
    const owner = resource.parents.find(uid => uids.has(uid));
    if (owner === undefined) roots.push(resource);
    else owned.set(owner, [...(owned.get(owner) ?? []), resource]);
  }
  const placed = new Set<string>();
  function nodesOf(some: ApplicationResource[]): RankedNode[] {
    return some
      .filter(resource => !placed.has(idOf(resource)))
      .map(nodeOf)
      .sort((a, b) => a.rank - b.rank);
  }
  function nodeOf(resource: ApplicationResource): RankedNode {
    const id = idOf(resource);
    placed.add(id);
    const children = nodesOf(owned.get(resource.uid ?? '') ?? []);
    const rank = Math.min(
      badness(resource),
      ...children.map(child => child.rank),
    );
    const troubled = rank < HEALTHS.indexOf('Healthy');
    return { id, resource, children, rank, troubled };
  }
  const tree = nodesOf(roots);
  // Owners in a circle hang on no root; one of them must stand for itself, or all were lost.
  for (const resource of resources)
    if (!placed.has(idOf(resource))) tree.push(nodeOf(resource));
  return tree.sort((a, b) => a.rank - b.rank);
}
