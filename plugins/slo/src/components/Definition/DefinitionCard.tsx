import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloDetails } from '@fairway/contracts/slo';
import { OperationCard, type OperationState } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { sloSentences } from '../../words/sloSentences';
import { definitionParts } from './definitionParts';

/** What the catalog defines of an SLO. */
export function DefinitionCard(props: { details: OperationState<SloDetails> }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <OperationCard
      title={t('definition.title')}
      operation={props.details}
      sentences={sloSentences(t('rules.failed'), t)}
      render={details => definitionParts(details, t)}
    />
  );
}
