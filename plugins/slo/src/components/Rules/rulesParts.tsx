import type { SloDetails } from '@fairway/contracts/slo';
import { Age, type CardParts, RichText, StatusBadge } from '@fairway/kit-react';
import type { Translate } from '../../translations';
import { wholeId } from '../../words/group';
import { ruleLooks } from './ruleLooks';
import { RulesBody } from './RulesBody';

/** The card that says how the rules of an SLO fare beside what its definition emits. */
export function rulesParts(details: SloDetails, t: Translate): CardParts {
  const { rules, status } = details;
  return {
    badge: (
      <StatusBadge
        {...ruleLooks[rules.state]}
        label={t(`rules.state.${rules.state}`)}
      />
    ),
    body: <RulesBody health={rules} id={wholeId(status)} />,
    footer: [
      t(`dialect.${status.dialect}`),
      ...(rules.asOf
        ? [
            <RichText
              key="read"
              text={t('rules.asOf')}
              slots={{ age: <Age of={rules.asOf} /> }}
            />,
          ]
        : []),
    ],
  };
}
