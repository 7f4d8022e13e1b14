import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { StateIcon, stateTokens } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { ruleLooks, rulesInRow } from '../Rules/ruleLooks';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
    rules: { display: 'inline-flex', alignItems: 'center', gap: 4 },
  }),
  { name: 'FairwayRowNotes' },
);

/** Below the name of an SLO in a list: of how many groups it is the worst, what is wrong with its rules. */
export function RowNotes(props: {
  status: SloStatus;
  /** The list is of one SLO: what holds for all its budgets is told elsewhere. */
  alone?: boolean;
}) {
  const { status, alone } = props;
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(sloTranslationRef);
  const { group } = status;
  const rules = rulesInRow(status, t);
  const groups =
    group?.leads && group.count > 1
      ? t('group.worstOf', { number: String(group.count) })
      : undefined;
  if (alone || (!rules && !groups)) return null;
  const { tone, icon } = ruleLooks[status.rules];
  return (
    <span className={classes.root}>
      {groups && <span>{groups}</span>}
      {rules && (
        <span className={classes.rules} style={{ color: tokens[tone] }}>
          <StateIcon icon={icon} tone={tone} /> {rules}
        </span>
      )}
    </span>
  );
}
