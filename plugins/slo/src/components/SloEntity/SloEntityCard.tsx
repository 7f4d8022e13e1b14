import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityBudgets, SloDetails } from '@fairway/contracts/slo';
import {
  allHeard,
  type CardParts,
  OperationCard,
  RichText,
  StatusBadge,
  useOperation,
} from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef, type Translate } from '../../translations';
import { IssueList } from '../Definition';
import { useEntitySentences } from '../SloBurnCard/useEntityBudgets';

/** What a card about one SLO draws. */
export interface SloPartsOf {
  title: string;
  parts: (details: SloDetails, t: Translate) => CardParts;
}

interface SloOfEntity {
  budgets: EntityBudgets;
  /** Absent: the document has no objective that is known. */
  details?: SloDetails;
}

/** A card on an entity of the kind SLO, about the worst of its objectives; what is invalid says why. */
export function SloEntityCard(props: SloPartsOf) {
  const { title, parts } = props;
  const { entity } = useEntity();
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const operation = useOperation<SloOfEntity>(
    `${title} ${entityRef}`,
    async signal => {
      const budgets = await api.budgets(entityRef, {}, { signal });
      const [worst] = budgets.slos;
      return worst
        ? {
            budgets,
            details: await api.details({ slo: worst.ref }, { signal }),
          }
        : { budgets };
    },
  );
  return (
    <OperationCard
      title={title}
      operation={operation}
      sentences={useEntitySentences(entity)}
      render={({ budgets, details }) =>
        details ? parts(details, t) : withoutSlo(budgets, entity, t)
      }
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
