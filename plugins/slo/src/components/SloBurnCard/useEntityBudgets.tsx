import type { ReactNode } from 'react';
import {
  type Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { type EntityBudgets, sloReadPermission } from '@fairway/contracts/slo';
import {
  type OperationFailure,
  type OperationState,
  RichText,
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
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  const asked = { name, permission: sloReadPermission.name };
  return {
    operation,
    sentences: {
      forbidden: (
        <RichText
          text={
            owners.length
              ? t('card.forbiddenOwner', asked)
              : t('card.forbidden', asked)
          }
          slots={{ owner: <EntityRefLinks entityRefs={owners} /> }}
        />
      ),
      notFound: <RichText text={t('card.notFound', { name })} />,
      failed: <RichText text={t('card.failed')} />,
    },
  };
}
