import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityBudgets, SloDetails } from '@fairway/contracts/slo';
import {
  allHeard,
  type CardParts,
  OperationCard,
  type OperationState,
  RichText,
  StatusBadge,
} from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';
import { useSloDetails } from '../../useSloDetails';
import { sloSentences } from '../../words/sloSentences';
import { IssueList } from '../Definition';
import { useEntityBudgets } from '../SloBurnCard/useEntityBudgets';

/** What a card about one SLO draws. */
export interface SloPartsOf {
  title: string;
  parts: (details: SloDetails, t: Translate) => CardParts;
}

/** A card on an entity of the kind SLO, about the worst of its objectives; what is invalid says why. */
export function SloEntityCard(props: SloPartsOf) {
  const { title, parts } = props;
  const { entity } = useEntity();
  const { operation, sentences } = useEntityBudgets(entity);
  const { t } = useTranslationRef(sloTranslationRef);
  const [first] = operation.value?.slos ?? [];
  return first ? (
    <DetailsCard slo={first.ref} title={title} parts={parts} />
  ) : (
    <OperationCard
      title={title}
      operation={operation}
      sentences={sentences}
      render={budgets => withoutSlo(budgets, entity, t)}
    />
  );
}

function DetailsCard(props: { slo: string } & SloPartsOf) {
  const { slo, title, parts } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const details: OperationState<SloDetails> = useSloDetails(slo);
  return (
    <OperationCard
      title={title}
      operation={details}
      sentences={sloSentences(t('rules.failed'), t)}
      render={value => parts(value, t)}
    />
  );
}

/** Of a document without an objective that is known: what is wrong with it, or that it was not read yet. */
export function withoutSlo(
  budgets: EntityBudgets,
  entity: Entity,
  t: Translate,
): CardParts {
  const issues = budgets.invalid.flatMap(definition => definition.issues);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (issues.length > 0)
    return {
      badge: (
        <StatusBadge tone="act" icon="failed" label={t('definition.invalid')} />
      ),
      body: (
        <div style={{ display: 'grid', gap: 12 }}>
          <div>
            <RichText text={t('definition.invalidHere', { count: errors })} />
          </div>
          <IssueList issues={issues} />
        </div>
      ),
    };
  return {
    badge: (
      <StatusBadge tone="unk" icon="unknown" label={t('definition.unknown')} />
    ),
    body: (
      <div>
        <RichText
          text={
            allHeard(budgets)
              ? t('definition.notRead')
              : t('unlinked.notKnown', { name: entity.metadata.name })
          }
        />
      </div>
    ),
  };
}
