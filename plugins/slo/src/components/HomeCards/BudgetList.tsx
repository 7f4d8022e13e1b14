import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import {
  formatBurn,
  formatDuration,
  StateIcon,
  useNow,
} from '@fairway/kit-react';
import { leadingBurn, rateOf, secondsLeft } from '../../status/burn';
import { stateLooks } from '../../status/states';
import { sloTranslationRef, type Translate } from '../../translations';
import { budgetLeftWords, certainBudget } from '../../words/budgetLeft';
import { rowReason } from '../../words/rowReason';
import { SloName } from '../SloParts';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    row: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr) auto',
      gap: theme.spacing(0.25, 1),
      alignItems: 'center',
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      '&:first-child': { borderTop: 0, paddingTop: 0 },
    },
    why: {
      gridColumn: '2 / 4',
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayBudgetList' },
);

/** SLOs in two lines each: the figure that matters, and the reason. */
export function BudgetList({ slos }: { slos: SloStatus[] }) {
  const classes = useStyles();
  const now = useNow();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <ul className={classes.list}>
      {slos.map(status => {
        const { icon, tone } = stateLooks[status.state];
        const reason = rowReason(status, t, now);
        return (
          <li key={status.ref} className={classes.row}>
            <StateIcon
              icon={icon}
              tone={tone}
              label={t(`state.${status.state}`)}
            />
            <strong style={{ fontWeight: 600, minWidth: 0 }}>
              <SloName status={status} />
            </strong>
            <span>{reason === undefined && figureOf(status, t)}</span>
            <span className={classes.why}>{reason ?? whyOf(status, t)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function figureOf(status: SloStatus, t: Translate): string | undefined {
  if (status.state === 'exhausted' || status.state === 'healthy')
    return budgetLeftWords(status, t);
  const rate = rateOf(leadingBurn(status));
  return rate === undefined ? undefined : formatBurn(rate);
}

function whyOf(status: SloStatus, t: Translate): string {
  const left = budgetLeftWords(status, t);
  if (left === undefined) return t('stat.notKnown');
  const certain = certainBudget(status);
  if (certain !== undefined && certain < 0) return t('home.overspent');
  const seconds = certain === undefined ? undefined : secondsLeft(status);
  return seconds === undefined
    ? t('home.left', { left })
    : t('home.spentIn', { left, duration: formatDuration(seconds) });
}
