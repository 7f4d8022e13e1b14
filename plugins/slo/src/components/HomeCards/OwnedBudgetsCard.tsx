import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { SloList } from '@fairway/contracts/slo';
import {
  Age,
  allHeard,
  type CardParts,
  notAllHeardParts,
  Note,
  OperationCard,
  RichText,
  SourcesCount,
  useOperation,
} from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef, type Translate } from '../../translations';
import { type SloLinks, useSloLinks } from '../../useSloLinks';
import { RollupBadge } from '../SloRollupCard/RollupBadge';
import { countProduction, hasMoreProduction } from '../SloRollupCard/rollup';
import { RollupBody } from '../SloRollupCard/RollupBody';
import { fleetSentences } from './fleetSentences';

interface Owned {
  owners: string[];
  /** Absent: the person owns nothing. */
  list?: SloList;
}

/** As many as one page of the backend may have. */
const LIMIT = 500;

/** Home page: the error budgets of what the signed-in person and their teams own. */
export function OwnedBudgetsCard() {
  const api = useApi(sloApiRef);
  const identity = useApi(identityApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const links = useSloLinks();
  const operation = useOperation<Owned>('owned', async signal => {
    const { ownershipEntityRefs: owners } =
      await identity.getBackstageIdentity();
    // Without owners the filter would be empty, and the answer everyone's SLOs.
    if (owners.length === 0) return { owners };
    const options = { owner: owners.join(','), limit: LIMIT };
    return { owners, list: await api.slos(options, { signal }) };
  });
  return (
    <OperationCard
      title={t('home.yours')}
      operation={operation}
      sentences={fleetSentences(t)}
      render={owned => ownedParts(owned, links, t)}
    />
  );
}

function ownedParts(
  { owners, list }: Owned,
  links: SloLinks | undefined,
  t: Translate,
): CardParts {
  const names = owners.map(ref => parseEntityRef(ref).name).join(', ');
  const subline = t('home.yoursSubline', { owners: names });
  if (list?.slos.length === 0 && !allHeard(list))
    return notAllHeardParts(
      { sentence: t('home.yoursNotKnown'), none: t('source.none') },
      list,
    );
  if (!list?.slos.length)
    return {
      ...(names ? { subline } : {}),
      body: (
        <div>
          <RichText text={t('home.yoursNone')} />
        </div>
      ),
    };
  const { slos, asOf, sources, total } = list;
  return {
    badge: (
      <RollupBadge
        slos={countProduction(slos).production}
        first={hasMoreProduction(list)}
      />
    ),
    subline,
    body: (
      <>
        {total > slos.length && (
          <Note tone="unk" icon="partial">
            {t('home.counted', {
              shown: String(slos.length),
              total: String(total),
            })}
          </Note>
        )}
        <RollupBody slos={slos} />
      </>
    ),
    footer: [
      ...(asOf ? [<Age key="age" of={asOf} />] : []),
      <SourcesCount key="sources" sources={sources} />,
    ],
    link: links && <Link to={links.all}>{t('home.all')}</Link>,
  };
}
