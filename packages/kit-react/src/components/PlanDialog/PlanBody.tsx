import type { ReactNode } from 'react';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Plan } from '@fairway/contracts';
import type { PlanState } from '../../operations/usePlan';
import { kitTranslationRef } from '../../translations';
import { Note } from '../Note';
import { FailureBody } from '../OperationCard';
import { RichText } from '../RichText';
import { PlanEffects } from './PlanEffects';
import { PlanFindings } from './PlanFindings';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
    // What is shown may not hold any more.
    old: { opacity: 0.6 },
    part: { minWidth: 0 },
    // Its first column stands under the title.
    effects: { minWidth: 0, margin: theme.spacing(0, -2) },
    none: { margin: 0 },
    title: {
      margin: theme.spacing(0, 0, 1),
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 600,
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayPlanBody' },
);

/** The plan with what it loses, and what was checked; that it is being made, or cannot be. */
export function PlanBody(props: {
  state: PlanState<Plan, unknown>;
  loss?: ReactNode;
}) {
  const { state, loss } = props;
  const { plan, planning, failure, changed, replan } = state;
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  if (failure)
    return (
      <div role="alert">
        <FailureBody
          sentence={
            <RichText
              text={t(`plan.failed.${failure.kind}`)}
              slots={{ reason: failure.message }}
            />
          }
          failure={failure}
          retry={replan}
        />
      </div>
    );
  if (!plan)
    return (
      <Skeleton
        animation={false}
        variant="rect"
        height={240}
        role="status"
        aria-busy
        aria-label={t('plan.making')}
      />
    );
  return (
    <div
      className={planning ? `${classes.root} ${classes.old}` : classes.root}
      aria-busy={planning}
    >
      {changed && (
        <div role="alert">
          <Note tone="watch" icon="watch">
            <RichText text={t('plan.changed')} />
          </Note>
        </div>
      )}
      {loss && (
        <Note tone="act" icon="degraded">
          {loss}
        </Note>
      )}
      {plan.effects.length > 0 ? (
        <div className={classes.effects}>
          <PlanEffects effects={plan.effects} />
        </div>
      ) : (
        <p className={classes.none}>{t('plan.noEffects')}</p>
      )}
      {plan.findings.length > 0 && (
        <section className={classes.part}>
          <h3 className={classes.title}>{t('plan.checked')}</h3>
          <PlanFindings findings={plan.findings} />
        </section>
      )}
    </div>
  );
}
