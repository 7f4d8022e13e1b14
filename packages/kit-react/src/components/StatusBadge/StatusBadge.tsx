import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { stateTokens, type Tone } from '../../theme/stateTokens';
import { StateIcon, type StateIconName } from '../StateIcon';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      flex: 'none',
      minHeight: 24,
      fontSize: 13,
      lineHeight: '16px',
      fontWeight: 600,
      whiteSpace: 'nowrap',
      color: theme.palette.text.primary,
    },
    outlined: {
      padding: theme.spacing(0, 1.25, 0, 0.875),
      borderRadius: 12,
      boxShadow: 'inset 0 0 0 1px currentColor',
    },
  }),
  { name: 'FairwayStatusBadge' },
);

/** @public */
export interface StatusBadgeProps {
  tone: Tone;
  icon: StateIconName;
  label: string;
  /** For the worst state only. */
  filled?: boolean;
}

/**
 * The state of a card: quiet text when fine or not known, outlined when someone should look, filled for the worst.
 *
 * @public
 */
export function StatusBadge(props: StatusBadgeProps) {
  const { tone, icon, label, filled } = props;
  const classes = useStyles();
  const theme = useTheme();
  const tokens = stateTokens(theme);
  const calls = tone === 'act' || tone === 'watch';
  const style = {
    color: tone === 'ok' ? undefined : tokens[tone],
    ...(filled
      ? { background: tokens[tone], color: tokens.onAct, boxShadow: 'none' }
      : {}),
  };
  return (
    <span
      role="status"
      className={calls ? `${classes.root} ${classes.outlined}` : classes.root}
      style={style}
    >
      <StateIcon
        icon={icon}
        tone={filled ? undefined : tone}
        surface={filled ? tokens[tone] : undefined}
      />
      {label}
    </span>
  );
}
