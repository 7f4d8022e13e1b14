import { Link } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloList, SloState } from '@fairway/contracts/slo';
import {
  Age,
  type CardParts,
  OperationCard,
  useOperation,
} from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { allHeard } from '../../status/heard';
import { BURNING_STATES } from '../../status/states';
import { sloTranslationRef, type Translate } from '../../translations';
import { type SloLinks, useSloLinks } from '../../useSloLinks';
import { notAllHeardParts } from '../notAllHeardParts';
import { RollupBadge } from '../SloRollupCard/RollupBadge';
import { hasMoreProduction } from '../SloRollupCard/rollup';
import { sourcesWords } from '../SloRollupCard/sourcesWords';
import { BudgetList } from './BudgetList';
import { fleetSentences } from './fleetSentences';

const MAX_ROWS = 6;
/** Production comes first, the worst of it before the others; more than this nobody reads on a home page. */
const LIMIT = 50;
/** What burns, and what no one knows: both want a look. */
const CALLING: SloState[] = [...BURNING_STATES, 'no-data', 'stale', 'partial'];

/** Home page: production SLOs that burn or are not known, worst first. */
export function SlosBurningCard() {
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const links = useSloLinks();
  const operation = useOperation<SloList>('burning', signal =>
    api.slos({ state: CALLING.join(','), limit: LIMIT }, { signal }),
  );
  return (
    <OperationCard
      title={t('home.burns')}
      operation={operation}
      sentences={fleetSentences(t)}
      render={list => burningParts(list, links, t)}
    />
  );
}

function burningParts(
  list: SloList,
  links: SloLinks | undefined,
  t: Translate,
): CardParts {
  const production = list.slos.filter(slo => slo.production);
  if (production.length === 0 && !allHeard(list))
    return notAllHeardParts(t('home.burnsNotKnown'), list, t);
  return {
    badge: production.length ? (
      <RollupBadge slos={production} first={hasMoreProduction(list)} />
    ) : undefined,
    subline: burnsSubline(list, production.length, t),
    body: production.length ? (
      <BudgetList slos={production.slice(0, MAX_ROWS)} />
    ) : (
      <div>{list.visible ? t('home.nothingBurnsBody') : t('home.noSlos')}</div>
    ),
    footer: [
      ...(list.asOf ? [<Age key="age" of={list.asOf} />] : []),
      sourcesWords(list.sources, t),
    ],
    link: links && <Link to={links.all}>{t('home.all')}</Link>,
  };
}

function burnsSubline(list: SloList, production: number, t: Translate): string {
  const visible = t('fleet.visible', { count: list.visible });
  if (production <= MAX_ROWS) return t('home.burnsSubline', { visible });
  const number = String(production);
  return t('home.burnsSublineFirst', {
    visible,
    shown: String(MAX_ROWS),
    total: hasMoreProduction(list) ? t('counted.atLeast', { number }) : number,
  });
}
