import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  SLO_SELECTOR_ANNOTATION,
  TIER_ANNOTATION,
} from '@fairway/contracts/slo';
import type { LinkableEntity } from './linkSlos';
import { parseSloSelector } from './selector';

/**
 * What linking needs of a catalog entity.
 *
 * @throws InputError if its annotation is no selector
 */
export function linkableEntity(entity: Entity): LinkableEntity {
  const text = entity.metadata.annotations?.[SLO_SELECTOR_ANNOTATION];
  return {
    ref: stringifyEntityRef(entity),
    kind: entity.kind,
    namespace: entity.metadata.namespace ?? 'default',
    name: entity.metadata.name,
    annotated: text,
    tier: tierOf(entity),
    selector:
      text === undefined
        ? undefined
        : { text, matchers: parseSloSelector(text) },
  };
}

/** An annotation, or a label of the same name. */
function tierOf({ metadata }: Entity): string | undefined {
  return (
    metadata.annotations?.[TIER_ANNOTATION] ??
    metadata.labels?.[TIER_ANNOTATION]
  );
}
