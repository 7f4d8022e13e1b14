import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'baseline',
      margin: 0,
      fontWeight: 600,
      fontSize: 28,
      lineHeight: '32px',
      letterSpacing: -0.2,
    },
    words: { fontSize: 20 },
    old: { color: theme.palette.textSubtle },
    unit: {
      marginLeft: 6,
      fontSize: 14,
      lineHeight: '20px',
      fontWeight: 400,
      letterSpacing: 0,
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayFigure' },
);

/** @public */
export interface FigureProps {
  /** The figure, or words where there is none. */
  value: string;
  /** Its unit, in words. */
  unit?: ReactNode;
  /** Said on hover of the unit. */
  hint?: string;
  /** The value is a phrase and not a figure: drawn smaller. */
  words?: boolean;
  /** The value is not of now: drawn in grey. */
  old?: boolean;
}

/**
 * The one headline of a card.
 *
 * @public
 */
export function Figure(props: FigureProps) {
  const { value, unit, hint, words, old } = props;
  const classes = useStyles();
  const className = [classes.root, words && classes.words, old && classes.old]
    .filter(Boolean)
    .join(' ');
  return (
    <Typography variant="h4" component="p" className={className}>
      {value}
      {unit && (
        <span className={classes.unit} title={hint}>
          {' '}
          {unit}
        </span>
      )}
    </Typography>
  );
}
