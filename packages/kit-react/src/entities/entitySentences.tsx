import type { ReactNode } from 'react';
import { type Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { RichText } from '../components/RichText';
import type { OperationFailure } from '../operations/OperationFailure';

/**
 * What to say of an entity where there is no answer.
 *
 * @public
 */
export interface EntityWords {
  /** For an entity that names no owner. */
  forbidden: string;
  /** With the slot `owner`. */
  forbiddenOwner: string;
  notFound: string;
  failed: string;
}

/**
 * The sentences of a card on an entity: who is not permitted learns which owner to ask.
 *
 * @public
 */
export function entitySentences(
  entity: Entity,
  words: EntityWords,
): Record<OperationFailure['kind'], ReactNode> {
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  return {
    forbidden: (
      <RichText
        text={owners.length ? words.forbiddenOwner : words.forbidden}
        slots={{ owner: <EntityRefLinks entityRefs={owners} /> }}
      />
    ),
    notFound: <RichText text={words.notFound} />,
    failed: <RichText text={words.failed} />,
  };
}
