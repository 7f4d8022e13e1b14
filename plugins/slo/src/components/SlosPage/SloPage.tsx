import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Link } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloReadPermission, type SloStatus } from '@fairway/contracts/slo';
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
  const status = value && onlyOne(value.matches);
  return (
    <>
      <Helmet title={status?.name ?? slo} />
      {links && (
        <Link className={classes.back} to={links.all}>
          {t('page.back')}
        </Link>
      )}
      {status ? (
        <>
          <StaleNote operation={operation} />
          <SloDetail key={status.ref} status={status} sources={value.sources} />
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

/** The SLO that is meant; of one with several budgets the worst. Nothing where several SLOs have the name. */
function onlyOne(matches: SloStatus[]): SloStatus | undefined {
  const [first] = matches;
  const isOne = matches.every(
    ({ group }) => group !== undefined && group.slo === first.group?.slo,
  );
  if (matches.length === 1) return first;
  return isOne ? matches.find(({ group }) => group?.leads) ?? first : undefined;
}
