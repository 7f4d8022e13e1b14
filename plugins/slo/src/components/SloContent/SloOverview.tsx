import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import type {
  ExternalLink,
  SloHistory,
  SloStatus,
} from '@fairway/contracts/slo';
import { DataCard, type OperationState } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import {
  LastKnown,
  LowTrafficInterval,
  SloBadge,
  sloFooter,
  SloHeadline,
  SloSentence,
  SloSubline,
} from '../SloParts';
import { ExternalLinks } from './ExternalLinks';
import { SloCharts } from './SloCharts';
import { SloStatistics } from './SloStatistics';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    choice: { marginBottom: theme.spacing(2), '&:empty': { display: 'none' } },
    sentence: {
      margin: theme.spacing(2, 0, 0),
      fontSize: 14,
      '&:first-child': { marginTop: 0 },
    },
  }),
  { name: 'FairwaySloOverview' },
);

/** State, numbers and course of one SLO. */
export function SloOverview(props: {
  status: SloStatus;
  sources: SourceStatus[];
  links: ExternalLink[];
  /** Absent: no source records it, so there are neither numbers nor a course. */
  history?: OperationState<SloHistory>;
  choice?: ReactNode;
}) {
  const { status, sources, links, history, choice } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <DataCard
      title={status.name}
      badge={<SloBadge state={status.state} />}
      subline={<SloSubline status={status} nameless />}
      body={
        <>
          <div className={classes.choice}>{choice}</div>
          {history ? (
            <SloStatistics status={status} />
          ) : (
            <SloHeadline status={status} />
          )}
          <p className={classes.sentence}>
            <SloSentence status={status} sources={sources} />
          </p>
          {status.state === 'no-data' && <LastKnown status={status} />}
          {status.state === 'low-traffic' && (
            <LowTrafficInterval status={status} />
          )}
          <ExternalLinks links={links} />
          {history && <SloCharts status={status} history={history} />}
        </>
      }
      footer={[
        ...sloFooter(status),
        ...(history ? [t(`dialect.${status.dialect}`)] : []),
      ]}
    />
  );
}
