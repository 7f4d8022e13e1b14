import type { Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityBudgets } from '@fairway/contracts/slo';
import {
  Age,
  allHeard,
  type CardParts,
  notAllHeardParts,
  OperationCard,
  RichText,
  SourcesCount,
  StatusBadge,
} from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';
import { type SloLinks, useSloLinks } from '../../useSloLinks';
import { useEntityBudgets } from '../SloBurnCard/useEntityBudgets';
import { countProduction } from './rollup';
import { RollupBadge } from './RollupBadge';
import { RollupBody } from './RollupBody';

/** Error budgets of what a System, Domain, Group or User stands for. */
export function SloRollupCard({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const { operation, sentences } = useEntityBudgets(entity);
  const links = useSloLinks();
  return (
    <OperationCard
      title={t('card.titleMany')}
      operation={operation}
      sentences={sentences}
      render={budgets =>
        budgets.slos.length
          ? rollupParts(budgets, links, t)
          : emptyParts(budgets, entity.metadata.name, t)
      }
    />
  );
}

function rollupParts(
  budgets: EntityBudgets,
  links: SloLinks | undefined,
  t: Translate,
): CardParts {
  const { slos, sources, asOf } = budgets;
  return {
    badge: <RollupBadge slos={countProduction(slos).production} />,
    subline: t('rollup.visible', { count: slos.length }),
    body: <RollupBody slos={slos} />,
    footer: [
      ...(asOf ? [<Age key="age" of={asOf} />] : []),
      <SourcesCount key="sources" sources={sources} />,
    ],
    link: links && <Link to={links.all}>{t('home.all')}</Link>,
  };
}

function emptyParts(
  budgets: EntityBudgets,
  name: string,
  t: Translate,
): CardParts {
  if (!allHeard(budgets))
    return notAllHeardParts(
      { sentence: t('unlinked.notKnown', { name }), none: t('source.none') },
      budgets,
    );
  return {
    badge: (
      <StatusBadge tone="unk" icon="unlinked" label={t('unlinked.badge')} />
    ),
    body: (
      <div>
        <RichText text={t('unlinked.rollup', { name })} />
      </div>
    ),
  };
}
