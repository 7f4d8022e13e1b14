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

/** The budgets of an entity, and what to say where there are none. */
export function useEntityBudgets(entity: Entity): {
  operation: OperationState<EntityBudgets>;
  sentences: Record<OperationFailure['kind'], ReactNode>;
} {
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const operation = useOperation(`budgets ${entityRef}`, signal =>
    api.budgets(entityRef, {}, { signal }),
  );
  const { name } = getCompoundEntityRef(entity);
  const asked = { name, permission: sloReadPermission.name };
  return {
    operation,
    sentences: entitySentences(entity, {
      forbidden: t('card.forbidden', asked),
      forbiddenOwner: t('card.forbiddenOwner', asked),
      notFound: t('card.notFound', { name }),
      failed: t('card.failed'),
    }),
  };
}
