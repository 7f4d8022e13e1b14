import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import type {
  SloStatus,
  Sparkline as SparklineData,
} from '@fairway/contracts/slo';
import { RichText, useWidth } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { hasBudget } from '../../words/budgetLeft';
import { RuleFileLink } from '../Rules';
import {
  BurnWindows,
  LastKnown,
  LowTrafficInterval,
  SloBar,
  SloHeadline,
  SloRows,
  SloSentence,
  SloSparkline,
} from '../SloParts';

/** Below it figure and chart stand above each other, as on a card of a third. */
const WIDE_PX = 480;

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0 },
    narrow: {
      display: 'flex',
      flexDirection: 'column',
      flex: 1,
      gap: theme.spacing(2),
    },
    wide: {
      display: 'grid',
      flex: 1,
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      gap: theme.spacing(3),
    },
    bar: { margin: theme.spacing(1, 0) },
    noCourse: { margin: 0, fontSize: 12, color: theme.palette.textSubtle },
    cli: {
      margin: theme.spacing(1, 0, 0),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
    evidence: { display: 'flex', flexDirection: 'column', flex: 1 },
  }),
  { name: 'FairwaySloBurnBody' },
);

/** Figure, bar, sentence and evidence of one SLO; the entity's other SLOs below. */
export function SloBurnBody(props: {
  status: SloStatus;
  sources: SourceStatus[];
  sparkline?: SparklineData;
  others: SloStatus[];
}) {
  const { status, sources, sparkline, others } = props;
  const classes = useStyles();
  const [ref, width] = useWidth();
  const { t } = useTranslationRef(sloTranslationRef);
  const wide = width !== undefined && width >= WIDE_PX;
  return (
    <div ref={ref} className={classes.root}>
      <div className={wide ? classes.wide : classes.narrow}>
        <div>
          <SloHeadline status={status} />
          <div className={classes.bar}>
            {hasBudget(status.state) && <SloBar status={status} />}
          </div>
          <SloSentence status={status} sources={sources} />
          {status.state === 'no-data' && <LastKnown status={status} />}
        </div>
        <div className={classes.evidence}>
          <Evidence status={status} sparkline={sparkline} />
        </div>
      </div>
      {others.length > 0 && (
        <SloRows
          start={t('card.others', { count: others.length })}
          end={t('rollup.columns')}
          slos={others.slice(0, 5)}
          withEnvironment
        />
      )}
    </div>
  );
}

function LoadRules({ slo }: { slo: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div>
      <RuleFileLink slo={slo} />
      <p className={classes.cli}>
        <RichText text={t('rules.fileCli')} />
      </p>
    </div>
  );
}

function Evidence(props: { status: SloStatus; sparkline?: SparklineData }) {
  const { status, sparkline } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  if (status.state === 'low-traffic')
    return <LowTrafficInterval status={status} />;
  if (status.state === 'no-rules') return <LoadRules slo={status.ref} />;
  const burns =
    status.state === 'healthy' ||
    status.state === 'burning-slow' ||
    status.state === 'burning-fast' ||
    status.state === 'exhausted';
  return (
    <>
      {sparkline ? (
        <SloSparkline status={status} sparkline={sparkline} />
      ) : (
        <p className={classes.noCourse}>{t('spark.notCollected')}</p>
      )}
      {burns && <BurnWindows status={status} />}
    </>
  );
}
