import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueOf } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import {
  formatBurn,
  formatShare,
  StateIcon,
  stateTokens,
  useNow,
} from '@fairway/kit-react';
import { burnOver, burnTone, rateOf } from '../../status/burn';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';
import { rowReason } from '../../words/rowReason';
import { SloBar } from './SloBar';
import { SloName, type Distinction } from './SloName';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    row: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr) 56px 44px 40px',
      gap: theme.spacing(0, 1),
      alignItems: 'center',
      boxSizing: 'border-box',
      minHeight: 36,
      padding: theme.spacing(0.25, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      listStyle: 'none',
      '&:first-child': { borderTop: 0 },
    },
    number: { textAlign: 'right', whiteSpace: 'nowrap' },
    reason: { gridColumn: '3 / 6', textAlign: 'right' },
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
  const remaining = valueOf(status.remaining);
  const rate = rateOf(burnOver(status, 'hour'));
  const hot = rate === undefined ? undefined : burnTone(status, rate);
  return (
    <li className={classes.row}>
      <StateIcon icon={icon} tone={tone} label={t(`state.${status.state}`)} />
      <span style={{ minWidth: 0 }}>
        <SloName status={status} {...distinction} />
      </span>
      {reason !== undefined || remaining === undefined ? (
        <span className={classes.reason} style={{ color: tokens.unk }}>
          {reason}
        </span>
      ) : (
        <>
          <span>
            <SloBar status={status} slim />
          </span>
          <span className={classes.number}>{formatShare(remaining)}</span>
          <span
            className={
              hot ? classes.number : `${classes.number} ${classes.subtle}`
            }
            style={hot && { color: tokens[hot], fontWeight: 600 }}
          >
            {rate === undefined ? t('stat.notKnown') : formatBurn(rate)}
          </span>
        </>
      )}
    </li>
  );
}
