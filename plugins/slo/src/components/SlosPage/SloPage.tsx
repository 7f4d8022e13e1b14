import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Link } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloReadPermission } from '@fairway/contracts/slo';
import {
  OperationCard,
  RichText,
  useOperation,
  StaleNote,
} from '@fairway/kit-react';
import { Helmet } from 'react-helmet';
import { sloApiRef } from '../../api';
import { sloTranslationRef } from '../../translations';
import { useSloLinks } from '../../useSloLinks';
import { SloDetail } from '../SloContent';
import { SloRows } from '../SloParts';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({ back: { display: 'block', marginBottom: theme.spacing(2) } }),
  { name: 'FairwaySloPage' },
);

/** One SLO by its address: `<source>/<id>`, or the bare id that an alert carries. */
export function SloPage({ slo }: { slo: string }) {
  const classes = useStyles();
  const api = useApi(sloApiRef);
  const links = useSloLinks();
  const { t } = useTranslationRef(sloTranslationRef);
  const operation = useOperation(`slo ${slo}`, signal =>
    api.slo({ slo }, { signal }),
  );
  const { value } = operation;
  return (
    <>
      <Helmet
        title={value?.matches.length === 1 ? value.matches[0].name : slo}
      />
      {links && (
        <Link className={classes.back} to={links.all}>
          {t('page.back')}
        </Link>
      )}
      {value?.matches.length === 1 ? (
        <>
          <StaleNote operation={operation} />
          <SloDetail status={value.matches[0]} sources={value.sources} />
        </>
      ) : (
        <OperationCard
          title={t('tab.choose')}
          operation={operation}
          sentences={{
            forbidden: (
              <RichText
                text={t('explain.forbidden', {
                  permission: sloReadPermission.name,
                })}
              />
            ),
            notFound: <RichText text={t('detail.notFound', { ref: slo })} />,
            failed: <RichText text={t('card.failed')} />,
          }}
          render={({ matches }) => ({
            body: (
              <SloRows
                start={<RichText text={t('detail.choice', { ref: slo })} />}
                slos={matches}
                withSource
              />
            ),
          })}
        />
      )}
    </>
  );
}
