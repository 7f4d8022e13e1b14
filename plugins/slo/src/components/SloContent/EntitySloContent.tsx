import { useEntity } from '@backstage/plugin-catalog-react';
import { useSearchParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OperationCard, StaleNote } from '@fairway/kit-react';
import type { EntityBudgets } from '@fairway/contracts/slo';
import { sloTranslationRef } from '../../translations';
import { burnCardParts } from '../SloBurnCard/burnCardParts';
import { useEntityBudgets } from '../SloBurnCard/useEntityBudgets';
import { SloDetail } from './SloDetail';
import { SloSelect } from './SloSelect';

/** The SLO tab of an entity, inside the padding that entity pages give their tabs: one of its SLOs in full. Which one stands in the address. */
export function EntitySloContent() {
  const { entity } = useEntity();
  const { operation, sentences } = useEntityBudgets(entity);
  const [params, setParams] = useSearchParams();
  const { t } = useTranslationRef(sloTranslationRef);
  const { value } = operation;
  if (!value?.slos.length)
    return (
      <OperationCard
        title={t('card.title')}
        operation={operation}
        sentences={sentences}
        render={budgets => burnCardParts(budgets, entity, t)}
      />
    );
  const status = chosen(value, params.get('slo'));
  return (
    <>
      <StaleNote operation={operation} />
      <SloDetail
        key={status.ref}
        status={status}
        sources={value.sources}
        choice={
          <SloSelect
            slos={value.slos}
            selected={status.ref}
            onSelect={ref => setParams({ slo: ref }, { replace: true })}
          />
        }
      />
    </>
  );
}

function chosen({ slos }: EntityBudgets, ref: string | null) {
  return slos.find(slo => slo.ref === ref) ?? slos[0];
}
