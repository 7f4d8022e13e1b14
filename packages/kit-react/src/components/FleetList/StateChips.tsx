import { useRef } from 'react';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { focusRing } from '../../theme/focusRing';
import type { Tone } from '../../theme/stateTokens';
import { StateIcon, type StateIconName } from '../StateIcon';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      flexBasis: '100%',
    },
    chip: {
      margin: 0,
      paddingLeft: 6,
      background: theme.palette.background.paper,
      color: theme.palette.text.primary,
      [theme.breakpoints.down('xs')]: { height: 44, borderRadius: 22 },
      ...focusRing(theme),
    },
    chosen: {
      borderColor: theme.palette.link,
      boxShadow: `inset 0 0 0 1px ${theme.palette.link}`,
    },
  }),
  { name: 'FairwayStateChips' },
);

/** @public */
export interface StateChipsProps<S extends string> {
  /** What the chips are, for screen readers. */
  label: string;
  /** Every state, worst first. */
  states: readonly S[];
  looks: Record<S, { tone: Tone; icon: StateIconName }>;
  nameOf: (state: S) => string;
  counts?: Partial<Record<S, number>>;
  selected: S[];
  onChange: (states: S[]) => void;
}

/**
 * States with how many are in each; pressed ones are shown.
 *
 * @public
 */
export function StateChips<S extends string>(props: StateChipsProps<S>) {
  const { label, states, looks, nameOf, counts, selected, onChange } = props;
  const classes = useStyles();
  // A state that was offered stays, with its 0: chips that come and go take the focus with them.
  const seen = useRef(new Set<S>());
  states
    .filter(state => counts?.[state] || selected.includes(state))
    .forEach(state => seen.current.add(state));
  const offered = states.filter(state => seen.current.has(state));
  return (
    <div className={classes.root} role="group" aria-label={label}>
      {offered.map(state => {
        const isChosen = selected.includes(state);
        const { icon, tone } = looks[state];
        const count = counts ? ` ${counts[state] ?? 0}` : '';
        return (
          <Chip
            key={state}
            variant="outlined"
            size="small"
            className={
              isChosen ? `${classes.chip} ${classes.chosen}` : classes.chip
            }
            icon={
              <span style={{ display: 'flex' }}>
                <StateIcon icon={icon} tone={tone} />
              </span>
            }
            label={`${nameOf(state)}${count}`}
            aria-pressed={isChosen}
            onClick={() =>
              onChange(
                isChosen
                  ? selected.filter(other => other !== state)
                  : [...selected, state],
              )
            }
          />
        );
      })}
    </div>
  );
}
