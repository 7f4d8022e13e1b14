import {
  ENTITY_REF_ANNOTATION,
  type EntityApplications,
} from '@fairway/contracts/argocd';
import { isNameable, NAME_LABELS } from './linkApplications';
import { KUBERNETES_ID, type LinkableEntity } from './linkableEntity';

/** What an application would have to carry to be linked to this entity, as `linkApplications` looks. */
export function triedLinks(
  entity: LinkableEntity,
): EntityApplications['tried'] {
  const { ref, name, kubernetesId, wanted, kubernetes } = entity;
  const bound = { by: ENTITY_REF_ANNOTATION, value: ref };
  const said = [wanted, kubernetes].flatMap(one =>
    one ? [{ by: one.key, value: one.value }] : [],
  );
  if (wanted || !isNameable(entity)) return [bound, ...said];
  const value = kubernetesId ?? name;
  return [
    bound,
    // By its name it is looked for below.
    ...said.filter(({ by }) => by !== KUBERNETES_ID),
    ...NAME_LABELS.map(by => ({ by, value })),
    { by: 'metadata.name', value: name },
  ];
}
