import { useRef } from 'react';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SLO_STATES,
  type SloList,
  type SloState,
} from '@fairway/contracts/slo';
import { focusRing, StateIcon } from '@fairway/kit-react';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';

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

/** States with how many SLOs are in each; pressed ones are shown. */
export function StateChips(props: {
  counts?: SloList['counts'];
  selected: SloState[];
  onChange: (states: SloState[]) => void;
}) {
  const { counts, selected, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  // A state that was offered stays, with its 0: chips that come and go take the focus with them.
  const seen = useRef(new Set<SloState>());
  SLO_STATES.filter(
    state => counts?.[state] || selected.includes(state),
  ).forEach(state => seen.current.add(state));
  const offered = SLO_STATES.filter(state => seen.current.has(state));
  return (
    <div className={classes.root} role="group" aria-label={t('fleet.states')}>
      {offered.map(state => {
        const isChosen = selected.includes(state);
        const { icon, tone } = stateLooks[state];
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
            label={`${t(`state.${state}`)}${count}`}
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
