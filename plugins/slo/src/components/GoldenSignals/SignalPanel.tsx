import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Signal } from '@fairway/contracts/slo';
import { Note, RichText } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { SignalChart } from './SignalChart';
import { SignalQueries } from './SignalQueries';

export type SignalName = 'traffic' | 'errors' | 'latency' | 'saturation';

const UNITS = {
  'per-second': 'signals.perSecond',
  seconds: 'signals.seconds',
  ratio: 'signals.ratio',
} as const;

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: { minWidth: 0 },
    title: {
      margin: theme.spacing(0, 0, 1),
      fontSize: 14,
      lineHeight: '20px',
      fontWeight: 600,
    },
  }),
  { name: 'FairwaySignalPanel' },
);

/** One golden signal: its chart and queries, or why there is none and how to mend that. */
export function SignalPanel(props: {
  name: SignalName;
  signal: Signal;
  time: { start: number; stepSeconds: number };
}) {
  const { name, signal, time } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const title = t(`signals.${name}`);
  if ('absent' in signal)
    return (
      <div className={classes.root}>
        <h3 className={classes.title}>{title}</h3>
        <Note tone="unk" icon="unknown">
          <RichText text={t(`signals.absent.${signal.absent}`)} />
        </Note>
      </div>
    );
  return (
    <div className={classes.root}>
      <SignalChart
        title={title}
        aside={t(UNITS[signal.unit])}
        signal={signal}
        time={time}
      />
      <SignalQueries lines={signal.lines} />
    </div>
  );
}
