import type { EntityBudgets } from '@fairway/contracts/slo';
import {
  allHeard,
  type CardParts,
  notAllHeardParts,
  StatusBadge,
} from '@fairway/kit-react';
import type { Translate } from '../../translations';
import { ExplainLink } from '../Explain/ExplainLink';
import { SloBadge, sloFooter, SloSubline } from '../SloParts';
import { SloBurnBody } from './SloBurnBody';
import { SloNotLinked } from './SloNotLinked';

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
    return notAllHeardParts(
      { sentence: t('unlinked.notKnown', { name }), none: t('source.none') },
      budgets,
    );
  return {
    badge: (
      <StatusBadge tone="unk" icon="unlinked" label={t('unlinked.badge')} />
    ),
    body: <SloNotLinked name={name} budgets={budgets} />,
  };
}
