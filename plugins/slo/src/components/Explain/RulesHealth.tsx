import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloDialect, SloExplanation } from '@fairway/contracts/slo';
import { Age, formatDuration, RichText } from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';

type Rule = SloExplanation['rules'][number];

/** The rule groups behind an SLO: how they were when they were read, and why. */
export function RulesHealth(props: {
  explanation: SloExplanation;
  dialect: SloDialect;
}) {
  const { rules, rulesAsOf } = props.explanation;
  const { t } = useTranslationRef(sloTranslationRef);
  const dialect = t(`dialect.${props.dialect}`);
  if (rulesAsOf === undefined)
    return <>{t('explain.rulesNotRead', { dialect })}</>;
  if (rules.length === 0)
    return <>{t('explain.rulesElsewhere', { dialect })}</>;
  return (
    <>
      {rules.map(rule => (
        <div key={rule.group}>
          <RichText
            text={healthWords(rule, { dialect, rulesAsOf }, t)}
            slots={{ error: rule.lastError }}
          />
        </div>
      ))}
      <RichText
        text={t('explain.rulesRead')}
        slots={{ age: <Age of={rulesAsOf} /> }}
      />
    </>
  );
}

function healthWords(
  rule: Rule,
  read: { dialect: string; rulesAsOf: string },
  t: Translate,
): string {
  const { group, health, lastError, lastEvaluation } = rule;
  const { dialect, rulesAsOf } = read;
  if (health === 'err')
    return lastError
      ? t('explain.rulesFailing', { dialect, group })
      : t('explain.rulesFailingUnsaid', { dialect, group });
  if (health === 'unknown')
    return t('explain.rulesUnknown', { dialect, group });
  if (!lastEvaluation)
    return t('explain.rulesNotEvaluated', { dialect, group });
  const before = Date.parse(rulesAsOf) - Date.parse(lastEvaluation);
  return t('explain.rulesHealthy', {
    dialect,
    group,
    // Of two clocks: theirs may be a little ahead.
    before: formatDuration(Math.max(0, before / 1000)),
  });
}
