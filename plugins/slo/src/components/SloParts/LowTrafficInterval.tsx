import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueOf } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { formatObjective, formatSuccessRate } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'auto 1fr',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      fontSize: 13,
      lineHeight: '20px',
      '& dt': { color: theme.palette.textSubtle },
      '& dd': { margin: 0, minWidth: 0 },
    },
    mend: {
      margin: theme.spacing(1, 0, 0),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayLowTrafficInterval' },
);

/** What few requests do tell: in which interval the true success rate lies, and whether that decides the objective. */
export function LowTrafficInterval({ status }: { status: SloStatus }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const objective = valueOf(status.objective);
  const { sliRange } = status;
  return (
    <div>
      {objective !== undefined && sliRange && (
        <dl className={classes.list}>
          <dt>{t('interval.rate')}</dt>
          <dd>
            {t('interval.rateValue', {
              low: formatSuccessRate(sliRange.low, objective),
              high: formatSuccessRate(sliRange.high, objective),
            })}
          </dd>
          <dt>{t('interval.objective')}</dt>
          <dd>
            {t(`interval.${verdict(objective, sliRange)}`, {
              objective: formatObjective(objective),
            })}
          </dd>
        </dl>
      )}
      <p className={classes.mend}>{t('sentence.fewRequestsMend')}</p>
    </div>
  );
}

function verdict(
  objective: number,
  range: { low: number; high: number },
): 'met' | 'missed' | 'undecided' {
  if (objective <= range.low) return 'met';
  return objective > range.high ? 'missed' : 'undecided';
}
