import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloList } from '@fairway/contracts/slo';
import { RichText } from '@fairway/kit-react';
import { allHeard } from '../../status/heard';
import { sloTranslationRef } from '../../translations';

/** Why a page has no rows: there are no SLOs, the filters leave none, or the address names a page beyond the last. */
export function FleetEmpty(props: { list: SloList; onFirst: () => void }) {
  const { list, onFirst } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  if (list.total > 0)
    return (
      <p>
        {t('fleet.beyond', { count: list.total })}{' '}
        <Button
          size="small"
          style={{ textTransform: 'none' }}
          onClick={onFirst}
        >
          {t('fleet.first')}
        </Button>
      </p>
    );
  if (list.visible > 0) return <p>{t('fleet.none')}</p>;
  const words = allHeard(list)
    ? [t('fleet.noneAtAll')]
    : [t('fleet.notAllHeard'), list.linksAsOf ? '' : t('catalog.notRead')];
  return (
    <p>
      <RichText text={words.join(' ')} />
    </p>
  );
}
