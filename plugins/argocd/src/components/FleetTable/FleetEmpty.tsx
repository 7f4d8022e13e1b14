import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationList } from '@fairway/contracts/argocd';
import { allHeard, kitTranslationRef, RichText } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';

/** Why a page has no rows: there are none, the filters leave none, or the address names a page beyond the last. */
export function FleetEmpty(props: {
  list: ApplicationList;
  onFirst: () => void;
}) {
  const { list, onFirst } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
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
  const words = allHeard(list)
    ? [t('fleet.noneAtAll')]
    : [t('fleet.notAllHeard'), list.linksAsOf ? '' : kit('catalogNotRead')];
  return (
    <p>
      <RichText text={words.join(' ')} />
    </p>
  );
}
