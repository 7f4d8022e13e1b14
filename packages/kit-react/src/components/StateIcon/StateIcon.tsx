import type { CSSProperties } from 'react';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { stateTokens, type Tone } from '../../theme/stateTokens';
import { iconPaths, type StateIconName } from './iconPaths';

const useStyles = makeStyles(
  {
    root: {
      width: 16,
      height: 16,
      flex: 'none',
      display: 'inline-block',
      verticalAlign: -3,
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 1.5,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
  },
  { name: 'FairwayStateIcon' },
);

/** @public */
export interface StateIconProps {
  icon: StateIconName;
  /** Without it the icon takes the colour of the text around it. */
  tone?: Tone;
  /** Says the state where the icon stands alone; beside its word the icon is decoration. */
  label?: string;
  /** Colour of the surface below, which the mark inside a filled icon lets through. */
  surface?: string;
}

/** @public */
export function StateIcon(props: StateIconProps) {
  const { icon, tone, label, surface } = props;
  const classes = useStyles();
  const theme = useTheme();
  const style = {
    '--state-icon-cutout': surface ?? theme.palette.background.paper,
    ...(tone ? { color: stateTokens(theme)[tone] } : {}),
  } as CSSProperties;
  const spoken = label
    ? { role: 'img', 'aria-label': label }
    : { 'aria-hidden': true };
  return (
    <svg className={classes.root} style={style} viewBox="0 0 16 16" {...spoken}>
      {label && <title>{label}</title>}
      {iconPaths[icon]}
    </svg>
  );
}
