import type { Entity } from '@backstage/catalog-model';
import type { EntityBudgets, InvalidDefinition } from '@fairway/contracts/slo';
import {
  allHeard,
  type CardParts,
  notAllHeardParts,
  RichText,
  StatusBadge,
} from '@fairway/kit-react';
import type { Translate } from '../../translations';
import { isRecorded } from '../../words/source';
import { InvalidDefinitions, IssueList } from '../Definition';
import { withoutSlo } from '../SloEntity/SloEntityCard';
import { ExplainLink } from '../Explain/ExplainLink';
import { SloBadge, sloFooter, SloSubline } from '../SloParts';
import { SloBurnBody } from './SloBurnBody';
import { SloNotLinked } from './SloNotLinked';

/** The parts of the card of one entity: its worst production SLO, the others as rows. */
export function burnCardParts(
  budgets: EntityBudgets,
  entity: Entity,
  t: Translate,
): CardParts {
  const { name } = entity.metadata;
  const { slos, sources, sparklines, invalid } = budgets;
  // Worst first is the backend's order; production comes before what else the entity has.
  const status = slos.find(({ production }) => production) ?? slos[0];
  if (status)
    return {
      badge: <SloBadge state={status.state} />,
      subline: <SloSubline status={status} />,
      body: (
        <>
          <SloBurnBody
            key={status.ref}
            status={status}
            sources={sources}
            sparkline={sparklines[status.ref]}
            others={slos.filter(other => other !== status)}
          />
          <InvalidDefinitions definitions={invalid} inCard />
        </>
      ),
      footer: sloFooter(status),
      ...(isRecorded(status) && { link: <ExplainLink slo={status.ref} /> }),
    };
  if (isSlo(entity)) return withoutSlo(budgets, entity, t);
  if (invalid.length > 0) return invalidParts(invalid, t);
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

function isSlo({ kind }: Entity): boolean {
  return kind.toLocaleLowerCase('en-US') === 'slo';
}

/** There is a definition, and it has errors: what it would take to have a budget. */
function invalidParts(invalid: InvalidDefinition[], t: Translate): CardParts {
  const issues = invalid.flatMap(definition => definition.issues);
  return {
    badge: (
      <StatusBadge tone="act" icon="failed" label={t('definition.invalid')} />
    ),
    body: (
      <div style={{ display: 'grid', gap: 12 }}>
        <div>
          <RichText
            text={t('definition.invalidMore', { count: invalid.length })}
          />
        </div>
        <IssueList issues={issues} />
      </div>
    ),
  };
}
