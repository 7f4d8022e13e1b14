import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloDialect, SloExplanation } from '@fairway/contracts/slo';
import { Age, RichText } from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';

type Rule = SloExplanation['rules'][number];

/** The rule groups behind an SLO: evaluated when, healthy or not and why. */
export function RulesHealth(props: { rules: Rule[]; dialect: SloDialect }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const dialect = t(`dialect.${props.dialect}`);
  if (props.rules.length === 0)
    return <>{t('explain.rulesNotRead', { dialect })}</>;
  return (
    <>
      {props.rules.map(rule => (
        <div key={rule.group}>
          <RichText
            text={healthWords(rule, dialect, t)}
            slots={{
              age: rule.lastEvaluation && <Age of={rule.lastEvaluation} />,
            }}
          />
        </div>
      ))}
    </>
  );
}

function healthWords(rule: Rule, dialect: string, t: Translate): string {
  const { group, health, lastError, lastEvaluation } = rule;
  if (health === 'err')
    return lastError
      ? t('explain.rulesFailing', { dialect, group, error: lastError })
      : t('explain.rulesFailingUnsaid', { dialect, group });
  if (health === 'unknown')
    return t('explain.rulesUnknown', { dialect, group });
  return lastEvaluation
    ? t('explain.rulesHealthy', { dialect, group })
    : t('explain.rulesNotEvaluated', { dialect, group });
}
