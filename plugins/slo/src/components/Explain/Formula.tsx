import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { isKnown, type Measure } from '@fairway/contracts';
import type { SloExplanation, SloStatus } from '@fairway/contracts/slo';
import {
  formatFullCount,
  formatShare,
  MONOSPACE,
  RichText,
  useNow,
} from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { budgetLeftWords } from '../../words/budgetLeft';
import { rowReason } from '../../words/rowReason';
import { measureWords } from '../../words/values';
import { exactPercent } from './exactPercent';

const useStyles = makeStyles<BackstageTheme>(
  {
    root: {
      margin: 0,
      fontFamily: MONOSPACE,
      fontSize: 13,
      lineHeight: '24px',
      overflowX: 'auto',
    },
    line: {
      display: 'grid',
      gridTemplateColumns: 'auto auto 1fr',
      gap: '0 1ch',
    },
  },
  { name: 'FairwayFormula' },
);

/** The formula of the budget left, then the same with its values, then the result. */
export function Formula(props: {
  explanation: SloExplanation;
  status: SloStatus;
}) {
  const { explanation, status } = props;
  const { formula, terms } = explanation;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const number = (measure: Measure, write: (value: number) => string) =>
    isKnown(measure) ? write(measure.value) : t('stat.notKnown');
  const objective = number(terms.objective, plain);
  const inWords =
    formula === 'events'
      ? `1 − (${t('explain.failedTerm')} ÷ ${t('explain.allTerm')}) ÷ (1 − ${t(
          'explain.objectiveTerm',
        )})`
      : `1 − ${t('explain.errorRatioTerm')} ÷ (1 − ${t(
          'explain.objectiveTerm',
        )})`;
  const inCounts = `1 − (${number(terms.badEvents, whole)} ÷ ${number(
    terms.events,
    whole,
  )}) ÷ (1 − ${objective})`;
  const inRatio = `1 − ${number(terms.errorRatio, plain)} ÷ ${
    isKnown(terms.objective)
      ? plain(1 - terms.objective.value)
      : `(1 − ${objective})`
  }`;
  const steps = [inWords, ...(formula === 'events' ? [inCounts] : []), inRatio];
  return (
    <div className={classes.root}>
      <div className={classes.line}>
        {steps.map((step, index) => (
          <Line key={step} start={index === 0 ? t('explain.left') : ''}>
            {step}
          </Line>
        ))}
        <Line start="">
          <Result remaining={terms.remaining} status={status} />
        </Line>
      </div>
    </div>
  );
}

function Line(props: { start: string; children: ReactNode }) {
  return (
    <>
      <span>{props.start}</span>
      <span>=</span>
      <span>{props.children}</span>
    </>
  );
}

/** The result in full, and as the card shows it. */
function Result(props: { remaining: Measure; status: SloStatus }) {
  const { remaining, status } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const now = useNow();
  if (!isKnown(remaining)) return <>{measureWords(remaining, String, t)}</>;
  const rounded = formatShare(remaining.value);
  const exact = exactPercent(remaining.value);
  const shown = budgetLeftWords(status, t) ?? rowReason(status, t, now);
  if (shown !== undefined && shown !== rounded)
    return <RichText text={t('explain.shownAsWords', { exact, shown })} />;
  return (
    <RichText
      text={
        exact === rounded
          ? t('explain.exact', { exact })
          : t('explain.shownAs', { exact, shown: rounded })
      }
    />
  );
}

function whole(value: number): string {
  return formatFullCount(value);
}

/** Enough figures to follow the sum, none of the noise of binary fractions. */
function plain(value: number): string {
  return new Intl.NumberFormat(undefined, {
    maximumSignificantDigits: 6,
  }).format(value);
}
