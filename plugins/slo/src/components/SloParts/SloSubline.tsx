import { makeStyles } from '@material-ui/core/styles';
import { OverflowTooltip } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { isKnown } from '@fairway/contracts';
import { EnvironmentLabel, formatDuration } from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';
import { objectiveWords, unknownReason } from '../../words/values';

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
  const goal = goalWords(status, t);
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

function goalWords(status: SloStatus, t: Translate): string {
  const objective = objectiveWords(status, t);
  const { windowSeconds } = status;
  // Both come from the rules: one reason is enough.
  if (!isKnown(status.objective)) return t('card.goalUnknown', { objective });
  return isKnown(windowSeconds)
    ? t('card.goal', { objective, window: formatDuration(windowSeconds.value) })
    : t('card.goalWindowUnknown', {
        objective,
        reason: unknownReason(windowSeconds, t),
      });
}
