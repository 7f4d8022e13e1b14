import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { stateTokens, type Tone } from '../../theme/stateTokens';
import { barSegments } from './barSegments';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    track: {
      position: 'relative',
      height: 10,
      borderRadius: 2,
      overflow: 'hidden',
      '& > i': {
        position: 'absolute',
        top: 0,
        bottom: 0,
        display: 'block',
        background: 'currentColor',
      },
      '& > i[data-fill="hatch"]': {
        background:
          'repeating-linear-gradient(135deg, currentColor 0 2px, transparent 2px 5px)',
      },
      '& > i[data-fill="zero"]': {
        width: 2,
        marginLeft: -1,
        background: theme.palette.text.primary,
      },
    },
    slim: { height: 8 },
    scale: {
      position: 'relative',
      height: 16,
      marginTop: 4,
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayBudgetBar' },
);

/** @public */
export interface BudgetBarProps {
  /** What is left: 1 = all, 0 = none, below 0 = overspent. The upper end where there is a range. */
  value: number;
  /** Lower end of a range: what is certainly left is solid, what may be left is hatched. */
  low?: number;
  tone: Tone;
  /** The value in words; read instead of the bar. */
  label: string;
  /** For rows: lower, and overspent is hatched without a zero mark. */
  slim?: boolean;
  /** Words below the right end of the scale of an overspent bar. */
  fullLabel?: string;
}

/** @public */
export function BudgetBar(props: BudgetBarProps) {
  const { value, low, tone, label, slim = false, fullLabel } = props;
  const classes = useStyles();
  const theme = useTheme();
  const tokens = stateTokens(theme);
  const { segments, zero } = barSegments({ value, low, slim });
  return (
    <>
      <div
        role="img"
        aria-label={label}
        className={slim ? `${classes.track} ${classes.slim}` : classes.track}
        style={{
          color: tokens[tone],
          boxShadow: `inset 0 0 0 1px ${tokens.axis}`,
        }}
      >
        {segments.map(({ fill, from, to }) => (
          <i
            key={fill}
            data-fill={fill}
            style={{ left: `${from}%`, width: `${to - from}%` }}
          />
        ))}
        {zero !== undefined && (
          <i data-fill="zero" style={{ left: `${zero}%` }} />
        )}
      </div>
      {zero !== undefined && (
        <div className={classes.scale} aria-hidden>
          <span
            style={{
              position: 'absolute',
              left: `${zero}%`,
              transform: 'translateX(-50%)',
            }}
          >
            0
          </span>
          <span style={{ position: 'absolute', right: 0 }}>{fullLabel}</span>
        </div>
      )}
    </>
  );
}
