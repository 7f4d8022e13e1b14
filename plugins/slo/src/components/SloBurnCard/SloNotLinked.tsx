import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  type EntityBudgets,
  SLO_SELECTOR_ANNOTATION,
} from '@fairway/contracts/slo';
import { NotLinked } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';

/** The line that would link an SLO to the entity, and how many carry it. */
export function SloNotLinked(props: { name: string; budgets: EntityBudgets }) {
  const { name, budgets } = props;
  const { suggestion, tried } = budgets;
  const matches = suggestion?.matches;
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <NotLinked
      sentence={t('unlinked.sentence', { name })}
      line={suggestion?.line ?? `${SLO_SELECTOR_ANNOTATION}: app=${name}`}
      tried={tried}
      effect={
        matches === undefined
          ? undefined
          : t('unlinked.matches', { count: matches })
      }
    />
  );
}
