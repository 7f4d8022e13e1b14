import {
  ENTITY_REF_ANNOTATION,
  type EntityApplications,
} from '@fairway/contracts/argocd';
import { isNameable, NAME_LABELS } from './linkApplications';
import type { LinkableEntity } from './linkableEntity';

/** What an application would have to carry to be linked to this entity, as `linkApplications` looks. */
export function triedLinks(
  entity: LinkableEntity,
): EntityApplications['tried'] {
  const { ref, name, kubernetesId, wanted } = entity;
  const bound = { by: ENTITY_REF_ANNOTATION, value: ref };
  if (wanted) return [bound, { by: wanted.key, value: wanted.value }];
  if (!isNameable(entity)) return [bound];
  const value = kubernetesId ?? name;
  return [
    bound,
    ...NAME_LABELS.map(by => ({ by, value })),
    { by: 'metadata.name', value: name },
  ];
}
