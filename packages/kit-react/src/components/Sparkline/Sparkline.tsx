import type { ReactNode } from 'react';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { stateTokens, type Tone } from '../../theme/stateTokens';
import { sparklinePaths } from './sparklinePaths';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      flex: '1 0 auto',
      maxHeight: 220,
    },
    plot: { position: 'relative', flex: '1 0 44px' },
    svg: {
      position: 'absolute',
      width: '100%',
      height: '100%',
      overflow: 'visible',
    },
    last: {
      position: 'absolute',
      width: 7,
      height: 7,
      borderRadius: '50%',
      background: 'currentColor',
      transform: 'translate(-50%, -50%)',
      boxShadow: `0 0 0 2px ${theme.palette.background.paper}`,
    },
    labels: {
      display: 'flex',
      justifyContent: 'space-between',
      marginTop: theme.spacing(0.5),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwaySparkline' },
);

/** @public */
export interface SparklineProps {
  /** Equally spaced; `null` where there is no data. */
  values: (number | null)[];
  tone: Tone;
  /** One sentence: range and present value. */
  label: string;
  /** Below the left end, the middle and the right end. */
  captions: [start: ReactNode, middle: ReactNode, end: ReactNode];
}

/**
 * A small line with its zero line; grows to 200 px in cards that are taller than their content.
 *
 * @public
 */
export function Sparkline(props: SparklineProps) {
  const { values, tone, label, captions } = props;
  const classes = useStyles();
  const theme = useTheme();
  const tokens = stateTokens(theme);
  const { line, area, zero, last } = sparklinePaths(values);
  return (
    <div className={classes.root}>
      <div
        className={classes.plot}
        role="img"
        aria-label={label}
        style={{ color: tokens[tone] }}
      >
        <svg
          className={classes.svg}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden
        >
          <path d={area} fill="currentColor" opacity={0.13} />
          <path
            d={`M0 ${zero}H100`}
            stroke={tokens.axis}
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={line}
            fill="none"
            stroke="currentColor"
            strokeWidth={1.5}
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {last && (
          <span
            className={classes.last}
            style={{ left: `${last.x}%`, top: `${last.y}%` }}
          />
        )}
      </div>
      <div className={classes.labels} aria-hidden>
        {captions.map((caption, index) => (
          <span key={index}>{caption}</span>
        ))}
      </div>
    </div>
  );
}
