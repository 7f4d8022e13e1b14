import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { formatBurn, stateTokens } from '@fairway/kit-react';
import { burnTone, rateOf, tellingWindows } from '../../status/burn';
import { sloTranslationRef } from '../../translations';
import { burnWindowWords } from '../../words/values';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: {
      display: 'grid',
      gridAutoFlow: 'column',
      gridAutoColumns: 'minmax(0, 1fr)',
      margin: theme.spacing(1.5, 0, 0),
      fontSize: 13,
      lineHeight: '20px',
      '& > div': {
        display: 'flex',
        flexWrap: 'wrap',
        gap: theme.spacing(0, 0.75),
        justifyContent: 'center',
        borderLeft: `1px solid ${theme.palette.divider}`,
      },
      '& > div:first-child': { borderLeft: 0, justifyContent: 'flex-start' },
      '& > div:last-child:not(:first-child)': { justifyContent: 'flex-end' },
      '& dt': { color: theme.palette.textSubtle },
      '& dd': { margin: 0 },
    },
  }),
  { name: 'FairwaySloBurnWindows' },
);

/** How fast the budget burns over an hour, hours and days. */
export function BurnWindows({ status }: { status: SloStatus }) {
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(sloTranslationRef);
  const known = tellingWindows(status).flatMap(burn => {
    const rate = rateOf(burn);
    return rate === undefined ? [] : [{ window: burn.window, rate }];
  });
  if (known.length === 0) return null;
  return (
    <dl className={classes.list} aria-label={t('burn.group')}>
      {known.map(({ window, rate }) => {
        const tone = burnTone(status, rate);
        return (
          <div key={window}>
            <dt>{t('burn.window', { window: burnWindowWords(window) })}</dt>
            <dd style={tone && { color: tokens[tone], fontWeight: 600 }}>
              {formatBurn(rate)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
