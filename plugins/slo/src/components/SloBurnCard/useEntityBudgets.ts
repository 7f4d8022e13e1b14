import type { ReactNode } from 'react';
import {
  type Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { type EntityBudgets, sloReadPermission } from '@fairway/contracts/slo';
import {
  entitySentences,
  type OperationFailure,
  type OperationState,
  useOperation,
} from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef } from '../../translations';

type Sentences = Record<OperationFailure['kind'], ReactNode>;

/** The budgets of an entity, and what to say where there are none. */
export function useEntityBudgets(entity: Entity): {
  operation: OperationState<EntityBudgets>;
  sentences: Sentences;
} {
  const api = useApi(sloApiRef);
  const entityRef = stringifyEntityRef(entity);
  const operation = useOperation(`budgets ${entityRef}`, signal =>
    api.budgets(entityRef, {}, { signal }),
  );
  return { operation, sentences: useEntitySentences(entity) };
}

/** What to say where there is no answer about the SLOs of an entity. */
export function useEntitySentences(entity: Entity): Sentences {
  const { t } = useTranslationRef(sloTranslationRef);
  const { name } = getCompoundEntityRef(entity);
  const asked = { name, permission: sloReadPermission.name };
  return entitySentences(entity, {
    forbidden: t('card.forbidden', asked),
    forbiddenOwner: t('card.forbiddenOwner', asked),
    notFound: t('card.notFound', { name }),
    failed: t('card.failed'),
  });
}
