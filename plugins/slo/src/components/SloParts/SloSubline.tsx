import type { DateTime } from 'luxon';
import { makeStyles } from '@material-ui/core/styles';
import { OverflowTooltip } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { isKnown } from '@fairway/contracts';
import { EnvironmentLabel, useNow } from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';
import { groupWords } from '../../words/group';
import { goalWindowWords, resetWords } from '../../words/sloWindow';
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
  const goal = goalWords(status, t, useNow());
  const group = groupWords(status, t);
  const called = group === undefined ? name : `${name} · ${group}`;
  const bare = group === undefined ? goal : `${group} · ${goal}`;
  const measured = nameless ? bare : t('card.measured', { name: called, goal });
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

function goalWords(status: SloStatus, t: Translate, now: DateTime): string {
  const objective = objectiveWords(status, t);
  const { windowSeconds } = status;
  // Both come from the rules: one reason is enough.
  if (!isKnown(status.objective)) return t('card.goalUnknown', { objective });
  const window = goalWindowWords(status, t);
  if (window !== undefined) {
    const resets = resetWords(status, t, now);
    return resets === undefined
      ? t('card.goal', { objective, window })
      : t('card.goalResets', { objective, window, resets });
  }
  return isKnown(windowSeconds)
    ? objective
    : t('card.goalWindowUnknown', {
        objective,
        reason: unknownReason(windowSeconds, t),
      });
}
