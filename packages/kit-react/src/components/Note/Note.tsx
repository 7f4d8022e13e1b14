import type { ReactNode } from 'react';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { stateTokens, type Tone } from '../../theme/stateTokens';
import { StateIcon, type StateIconName } from '../StateIcon';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0.25, 0, 0.25, 1.5),
      borderLeft: '2px solid currentColor',
      fontSize: 13,
      lineHeight: '20px',
      '& > svg': { marginTop: 2 },
    },
    text: { color: theme.palette.text.primary, minWidth: 0 },
  }),
  { name: 'FairwayNote' },
);

/** @public */
export interface NoteProps {
  tone: Tone;
  icon: StateIconName;
  children: ReactNode;
}

/**
 * What is wrong and how to mend it, with a rule at its left: below a row, or above a card's content.
 *
 * @public
 */
export function Note(props: NoteProps) {
  const classes = useStyles();
  const theme = useTheme();
  return (
    <div
      className={classes.root}
      style={{ color: stateTokens(theme)[props.tone] }}
    >
      <StateIcon icon={props.icon} tone={props.tone} />
      <span className={classes.text}>{props.children}</span>
    </div>
  );
}
