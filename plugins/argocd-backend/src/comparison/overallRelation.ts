import type { RevisionRelation } from '@fairway/contracts/argocd';

/** Of all sources together. What is not known decides, as does what cannot be put in an order. */
export function overallRelation(
  relations: RevisionRelation[],
): RevisionRelation {
  if (relations.length === 0) return 'unknown';
  const apart = new Set(relations.filter(relation => relation !== 'same'));
  for (const relation of ['unknown', 'different'] as const) {
    if (apart.has(relation)) return relation;
  }
  const [first = 'same'] = apart;
  return apart.size > 1 ? 'diverged' : first;
}
