import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { DataCard } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { ExplainCard } from '../Explain/ExplainCard';
import {
  LastKnown,
  LowTrafficInterval,
  SloBadge,
  sloFooter,
  SloSentence,
  SloSubline,
} from '../SloParts';
import { AlertTiers } from './AlertTiers';
import { SloCharts } from './SloCharts';
import { SloStatistics } from './SloStatistics';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      gap: theme.spacing(3),
      alignItems: 'start',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: theme.spacing(2),
      },
    },
    wide: { gridColumn: '1 / -1', minWidth: 0 },
    choice: { marginBottom: theme.spacing(2), '&:empty': { display: 'none' } },
    sentence: { margin: theme.spacing(2, 0, 0), fontSize: 14 },
  }),
  { name: 'FairwaySloDetail' },
);

/** One SLO in full: statistics, its course, alerts, and where the numbers come from. */
export function SloDetail(props: {
  status: SloStatus;
  sources: SourceStatus[];
  /** Where to choose another SLO. */
  choice?: ReactNode;
}) {
  const { status, sources, choice } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div className={classes.root}>
      <div className={classes.wide}>
        <DataCard
          title={status.name}
          badge={<SloBadge state={status.state} />}
          subline={<SloSubline status={status} nameless />}
          body={
            <>
              <div className={classes.choice}>{choice}</div>
              <SloStatistics status={status} />
              <p className={classes.sentence}>
                <SloSentence status={status} sources={sources} />
              </p>
              {status.state === 'no-data' && <LastKnown status={status} />}
              {status.state === 'low-traffic' && (
                <LowTrafficInterval status={status} />
              )}
              <SloCharts status={status} />
            </>
          }
          footer={[...sloFooter(status), t(`dialect.${status.dialect}`)]}
        />
      </div>
      {/* As high as its rows, not as the explanation beside it. */}
      <div>
        <AlertTiers status={status} />
      </div>
      <ExplainCard slo={status.ref} />
    </div>
  );
}
