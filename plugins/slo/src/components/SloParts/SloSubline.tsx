import { makeStyles } from '@material-ui/core/styles';
import { OverflowTooltip } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { isKnown } from '@fairway/contracts';
import { EnvironmentLabel } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { objectiveWords, windowWords } from '../../words/values';

const useStyles = makeStyles(
  {
    root: { display: 'flex', alignItems: 'center', gap: 8, minWidth: 0 },
    text: { minWidth: 0 },
  },
  { name: 'FairwaySloSubline' },
);

/** Environment, name, objective and window of an SLO. */
export function SloSubline(props: {
  status: SloStatus;
  /** The name stands above already. */
  nameless?: boolean;
}) {
  const { status, nameless } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { environment, name, production } = status;
  // Both come from the rules: one reason is enough.
  const goal = isKnown(status.objective)
    ? t('card.goal', {
        objective: objectiveWords(status, t),
        window: windowWords(status, t),
      })
    : t('card.goalUnknown', { objective: objectiveWords(status, t) });
  const measured = nameless ? goal : t('card.measured', { name, goal });
  return (
    <span className={classes.root}>
      {environment && (
        <EnvironmentLabel name={environment} production={production} />
      )}{' '}
      <span className={classes.text}>
        <OverflowTooltip text={measured} />
      </span>
    </span>
  );
}
