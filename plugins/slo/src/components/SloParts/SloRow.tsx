import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { formatBurn, StateIcon, stateTokens, useNow } from '@fairway/kit-react';
import { burnOver, burnTone, rateOf } from '../../status/burn';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';
import { budgetLeft, budgetLeftWords } from '../../words/budgetLeft';
import { rowReason } from '../../words/rowReason';
import { RowNotes } from './RowNotes';
import { SloBar } from './SloBar';
import { SloName, type Distinction } from './SloName';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    row: {
      display: 'flex',
      // A long name has the line for itself, rather than being cut.
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1),
      alignItems: 'center',
      boxSizing: 'border-box',
      minHeight: 36,
      padding: theme.spacing(0.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      listStyle: 'none',
      '&:first-child': { borderTop: 0 },
    },
    name: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, auto)',
      gap: theme.spacing(0, 1),
      alignItems: 'center',
      minWidth: 0,
    },
    numbers: {
      display: 'grid',
      gridTemplateColumns: '48px minmax(48px, auto) minmax(40px, auto)',
      gap: theme.spacing(0, 1),
      alignItems: 'center',
      marginLeft: 'auto',
    },
    number: { textAlign: 'right', whiteSpace: 'nowrap' },
    /** Two ends need the place of the bar. */
    range: { gridColumn: '1 / 3', textAlign: 'right', whiteSpace: 'nowrap' },
    reason: { marginLeft: 'auto', textAlign: 'right' },
    subtle: { color: theme.palette.textSubtle },
  }),
  { name: 'FairwaySloRow' },
);

/** One SLO in a list: state, name, bar, budget left, burn; or the reason why there are no numbers. */
export function SloRow(props: { status: SloStatus } & Distinction) {
  const { status, ...distinction } = props;
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const now = useNow();
  const { t } = useTranslationRef(sloTranslationRef);
  const { icon, tone } = stateLooks[status.state];
  const reason = rowReason(status, t, now);
  const left = budgetLeft(status);
  const rate = rateOf(burnOver(status, 'hour'));
  const hot = rate === undefined ? undefined : burnTone(status, rate);
  return (
    <li className={classes.row}>
      <span className={classes.name}>
        <StateIcon icon={icon} tone={tone} label={t(`state.${status.state}`)} />
        <span style={{ minWidth: 0 }}>
          <SloName status={status} {...distinction} />
          <RowNotes
            status={status}
            alone={distinction.asGroups !== undefined}
          />
        </span>
      </span>
      {reason !== undefined || !left ? (
        <span className={classes.reason} style={{ color: tokens.unk }}>
          {reason}
        </span>
      ) : (
        <span className={classes.numbers}>
          {'value' in left && <SloBar status={status} slim />}
          <span className={'value' in left ? classes.number : classes.range}>
            {budgetLeftWords(status, t)}
          </span>
          <span
            className={
              hot ? classes.number : `${classes.number} ${classes.subtle}`
            }
            style={hot && { color: tokens[hot], fontWeight: 600 }}
          >
            {rate === undefined ? t('stat.notKnown') : formatBurn(rate)}
          </span>
        </span>
      )}
    </li>
  );
}
