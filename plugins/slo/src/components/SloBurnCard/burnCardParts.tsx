import type { EntityBudgets } from '@fairway/contracts/slo';
import { type CardParts, StatusBadge } from '@fairway/kit-react';
import { allHeard } from '../../status/heard';
import type { Translate } from '../../translations';
import { ExplainLink } from '../Explain/ExplainLink';
import { notAllHeardParts } from '../notAllHeardParts';
import { SloBadge, sloFooter, SloSubline } from '../SloParts';
import { NotLinked } from './NotLinked';
import { SloBurnBody } from './SloBurnBody';

/** The parts of the card of one entity: its worst production SLO, the others as rows. */
export function burnCardParts(
  budgets: EntityBudgets,
  name: string,
  t: Translate,
): CardParts {
  const { slos, sources, sparklines } = budgets;
  // Worst first is the backend's order; production comes before what else the entity has.
  const status = slos.find(({ production }) => production) ?? slos[0];
  if (status)
    return {
      badge: <SloBadge state={status.state} />,
      subline: <SloSubline status={status} />,
      body: (
        <SloBurnBody
          key={status.ref}
          status={status}
          sources={sources}
          sparkline={sparklines[status.ref]}
          others={slos.filter(other => other !== status)}
        />
      ),
      footer: sloFooter(status),
      link: <ExplainLink slo={status.ref} />,
    };
  // "Not linked" would be a guess.
  if (!allHeard(budgets))
    return notAllHeardParts(t('unlinked.notKnown', { name }), budgets, t);
  return {
    badge: (
      <StatusBadge tone="unk" icon="unlinked" label={t('unlinked.badge')} />
    ),
    body: <NotLinked name={name} budgets={budgets} />,
  };
}
