import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { stateTokens } from '@fairway/kit-react';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';
import { statisticsOf } from './statistics';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(144px, 1fr))',
      gap: theme.spacing(2, 0),
      margin: 0,
      '& > div': {
        padding: theme.spacing(0, 2),
        borderLeft: `1px solid ${theme.palette.divider}`,
      },
      '& > div:first-child': { borderLeft: 0, paddingLeft: 0 },
      '& dt': {
        fontSize: 12,
        lineHeight: '16px',
        color: theme.palette.textSubtle,
      },
      '& dd': {
        margin: 0,
        fontSize: 20,
        lineHeight: '28px',
        fontWeight: 600,
      },
      '& dd[data-unknown]': {
        fontSize: 14,
        lineHeight: '20px',
        fontWeight: 400,
      },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        '& > div': { padding: 0, borderLeft: 0 },
        '& dd': { fontSize: 16, lineHeight: '24px' },
      },
    },
  }),
  { name: 'FairwaySloStatistics' },
);

/** The numbers of an SLO in a row; what is not known says why. */
export function SloStatistics({ status }: { status: SloStatus }) {
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(sloTranslationRef);
  const { tone } = stateLooks[status.state];
  return (
    <dl className={classes.list}>
      {statisticsOf(status, t).map(({ label, value, unknown }, index) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd
            data-unknown={unknown || undefined}
            style={
              unknown || (index === 0 && tone !== 'ok')
                ? { color: unknown ? tokens.unk : tokens[tone] }
                : undefined
            }
          >
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
