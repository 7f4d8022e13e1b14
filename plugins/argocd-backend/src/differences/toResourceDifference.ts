import type { ResourceDifference } from '@fairway/contracts/argocd';
import type { ManagedResource } from '../upstream/managedResources';
import { diffValues, type ValueDifference } from './diffValues';
import { toFieldDifference } from './toFieldDifference';
import { withoutOwnFields } from './withoutOwnFields';

const MOST_FIELDS = 100;

function effectOf({
  normalizedLiveState: live,
  predictedLiveState: desired,
  modified,
}: ManagedResource): ResourceDifference['effect'] | undefined {
  if (live && desired) return modified ? 'change' : undefined;
  if (live) return 'delete';
  return desired && 'create';
}

/** Fields that differ, as far as they are listed, and one more if there are more. */
function fieldsOf({
  normalizedLiveState: live,
  predictedLiveState: desired,
}: ManagedResource): ValueDifference[] {
  if (!live || !desired) return [];
  const found: ValueDifference[] = [];
  for (const one of diffValues(
    withoutOwnFields(live),
    withoutOwnFields(desired),
  )) {
    found.push(one);
    if (found.length > MOST_FIELDS) break;
  }
  return found;
}

/**
 * How an object differs from what is declared; `undefined`: it does not, as Argo CD finds, who knows what the
 * application ignores. Hooks come and go and are no differences.
 */
export function toResourceDifference(
  resource: ManagedResource,
): ResourceDifference | undefined {
  const effect = resource.hook ? undefined : effectOf(resource);
  if (!effect) return undefined;
  const { group, kind, namespace, name } = resource;
  const fields = fieldsOf(resource);
  return {
    object: { group, kind, namespace, name },
    effect,
    fields: fields
      .slice(0, MOST_FIELDS)
      .map(field => toFieldDifference(kind, field)),
    truncated: fields.length > MOST_FIELDS,
  };
}
