import { Link } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloList, SloStatus } from '@fairway/contracts/slo';
import {
  Age,
  allHeard,
  type CardParts,
  notAllHeardParts,
  OperationCard,
  SourcesCount,
  useOperation,
} from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { CALLING_STATES } from '../../status/states';
import { sloTranslationRef, type Translate } from '../../translations';
import { type SloLinks, useSloLinks } from '../../useSloLinks';
import { attentionWords } from '../SloRollupCard/attention';
import { RollupBadge } from '../SloRollupCard/RollupBadge';
import { hasMoreProduction } from '../SloRollupCard/rollup';
import { BudgetList } from './BudgetList';
import { fleetSentences } from './fleetSentences';

const MAX_ROWS = 6;
/** Production comes first, the worst of it before the others; more than this nobody reads on a home page. */
const LIMIT = 50;

/** Home page: production SLOs that burn or are not known, worst first. */
export function SlosBurningCard() {
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const links = useSloLinks();
  const operation = useOperation<SloList>('burning', signal =>
    api.slos({ state: CALLING_STATES.join(','), limit: LIMIT }, { signal }),
  );
  return (
    <OperationCard
      title={t('home.calling')}
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
    return notAllHeardParts(
      { sentence: t('home.callingNotKnown'), none: t('source.none') },
      list,
    );
  return {
    badge: production.length ? (
      <RollupBadge slos={production} first={hasMoreProduction(list)} />
    ) : undefined,
    subline: callingSubline(list, production, t),
    body: production.length ? (
      <BudgetList slos={production.slice(0, MAX_ROWS)} />
    ) : (
      <div>{list.visible ? t('home.nothingCalls') : t('home.noSlos')}</div>
    ),
    footer: [
      ...(list.asOf ? [<Age key="age" of={list.asOf} />] : []),
      <SourcesCount key="sources" sources={list.sources} />,
    ],
    link: links && <Link to={links.all}>{t('home.all')}</Link>,
  };
}

function callingSubline(
  list: SloList,
  production: SloStatus[],
  t: Translate,
): string {
  if (production.length === 0) return t('home.callingNone');
  const more = hasMoreProduction(list);
  const found = attentionWords(production, t);
  const kinds = more ? t('home.atLeast', { kinds: found }) : found;
  if (production.length <= MAX_ROWS) return t('home.callingSubline', { kinds });
  const number = String(production.length);
  return t('home.callingSublineFirst', {
    kinds,
    shown: String(MAX_ROWS),
    total: more ? t('counted.atLeast', { number }) : number,
  });
}
