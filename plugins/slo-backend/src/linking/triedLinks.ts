import { SLO_SELECTOR_ANNOTATION } from '@fairway/contracts/slo';
import type { EntityBudgets } from '@fairway/contracts/slo';
import { isNameable, NAME_LABELS, type LinkableEntity } from './linkSlos';

/** What an SLO would have to carry to be linked to this entity: label or annotation, and value, as `linkSlos` looks. */
export function triedLinks(entity: LinkableEntity): EntityBudgets['tried'] {
  const { ref, name, selector } = entity;
  const named = { by: 'entity', value: ref };
  if (selector) {
    return [named, { by: SLO_SELECTOR_ANNOTATION, value: selector.text }];
  }
  return isNameable(entity)
    ? [named, ...NAME_LABELS.map(by => ({ by, value: name }))]
    : [named];
}
