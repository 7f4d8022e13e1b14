import Button from '@material-ui/core/Button';
import { Link } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloList, UnlinkedSlos } from '@fairway/contracts/slo';
import {
  allHeard,
  kitTranslationRef,
  RichText,
  useOperation,
} from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef } from '../../translations';
import { useSloLinks } from '../../useSloLinks';

/** Why a page has no rows: there are no SLOs, the filters leave none, or the address names a page beyond the last. */
export function FleetEmpty(props: { list: SloList; onFirst: () => void }) {
  const { list, onFirst } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { t: kit } = useTranslationRef(kitTranslationRef);
  if (list.total > 0)
    return (
      <p>
        {t('fleet.beyond', { count: list.total })}{' '}
        <Button
          size="small"
          style={{ textTransform: 'none' }}
          onClick={onFirst}
        >
          {kit('paging.first')}
        </Button>
      </p>
    );
  if (list.visible > 0) return <p>{t('fleet.none')}</p>;
  if (allHeard(list)) return <NoneLinked />;
  const words = [
    t('fleet.notAllHeard'),
    list.linksAsOf ? '' : kit('catalogNotRead'),
  ];
  return (
    <p>
      <RichText text={words.join(' ')} />
    </p>
  );
}

/** There may be SLOs that no entity has; who may see those is told how many. */
function NoneLinked() {
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const links = useSloLinks();
  const { value, failure } = useOperation<UnlinkedSlos>('unlinked', signal =>
    api.unlinked({}, { signal }),
  );
  if (!value)
    return failure ? (
      <p>
        <RichText text={t('fleet.unlinkedNotKnown')} />
      </p>
    ) : null;
  const count = value.slos.length;
  const name = t('page.unlinked');
  return (
    <p>
      <RichText
        text={count ? t('fleet.noneLinked', { count }) : t('fleet.noneAtAll')}
        slots={{
          unlinked: links ? <Link to={links.unlinked}>{name}</Link> : name,
        }}
      />
    </p>
  );
}
