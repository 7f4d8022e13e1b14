import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OperationCard } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { burnCardParts } from './burnCardParts';
import { useEntityBudgets } from './useEntityBudgets';

/** Error budget of an entity that runs: its worst production SLO. */
export function SloBurnCard({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const { operation, sentences } = useEntityBudgets(entity);
  return (
    <OperationCard
      title={t('card.title')}
      operation={operation}
      sentences={sentences}
      render={budgets => burnCardParts(budgets, entity, t)}
    />
  );
}
