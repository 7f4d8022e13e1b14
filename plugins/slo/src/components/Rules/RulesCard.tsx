import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloDetails } from '@fairway/contracts/slo';
import { OperationCard, type OperationState } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { sloSentences } from '../../words/sloSentences';
import { rulesParts } from './rulesParts';

/** How the rules of an SLO fare. */
export function RulesCard(props: { details: OperationState<SloDetails> }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <OperationCard
      title={t('rules.title')}
      operation={props.details}
      sentences={sloSentences(t('rules.failed'), t)}
      render={details => rulesParts(details, t)}
    />
  );
}
