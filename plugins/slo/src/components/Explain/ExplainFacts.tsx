import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { isKnown } from '@fairway/contracts';
import type { SloExplanation, SloStatus } from '@fairway/contracts/slo';
import { formatDuration, formatShare, RichText } from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';
import { unknownReason, windowWords } from '../../words/values';
import { RulesHealth } from './RulesHealth';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(2, 0, 0),
      fontSize: 13,
      lineHeight: '20px',
      '& dt': { color: theme.palette.textSubtle },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
  }),
  { name: 'FairwayExplainFacts' },
);

/** Source, rules, coverage, lag and link of the numbers. */
export function ExplainFacts(props: {
  explanation: SloExplanation;
  status: SloStatus;
}) {
  const { explanation, status } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const { queryUrl, sourceVersion, lagSeconds } = explanation;
  const facts: [string, ReactNode][] = [
    [
      t('explain.source'),
      <>
        {sourceVersion
          ? t('explain.sourceVersion', {
              source: status.source,
              version: sourceVersion,
            })
          : status.source}{' '}
        {queryUrl && <Link to={queryUrl}>{t('explain.open')}</Link>}
      </>,
    ],
    [
      t('explain.rules'),
      <RulesHealth explanation={explanation} dialect={status.dialect} />,
    ],
    [t('explain.coverage'), coverageWords(explanation, status, t)],
    [
      t('explain.lag'),
      t('explain.lagValue', {
        duration: formatDuration(wholeMinutes(lagSeconds)),
      }),
    ],
    [t('explain.linkedBy'), <LinkedBy status={status} />],
  ];
  return (
    <dl className={classes.list}>
      {facts.map(([name, fact]) => (
        <FactRow key={name} name={name} fact={fact} />
      ))}
    </dl>
  );
}

/** Rounded to the worse: up. */
function wholeMinutes(seconds: number): number {
  return seconds < 60 ? seconds : Math.ceil(seconds / 60) * 60;
}

function FactRow(props: { name: string; fact: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.fact}</dd>
    </>
  );
}

function LinkedBy({ status }: { status: SloStatus }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const { link } = status;
  if (!link) return <>{t('explain.notLinked')}</>;
  const { by, key, value, entityRef } = link;
  const texts = {
    annotation: () => t('explain.linkedByAnnotation', { key, value }),
    definition: () => t('explain.linkedByDefinition'),
    'entity-label': () => t('explain.linkedByLabel', { key, value }),
    'name-label': () => t('explain.linkedByLabel', { key, value }),
  };
  return (
    <RichText
      text={texts[by]()}
      slots={{
        entity: <EntityRefLink entityRef={entityRef} />,
        document: <EntityRefLink entityRef={value} />,
      }}
    />
  );
}

const ALMOST_NOTHING = 0.01;

function coverageWords(
  { coverage }: SloExplanation,
  status: SloStatus,
  t: Translate,
): string {
  if (!isKnown(coverage))
    return t('unknown.because', { reason: unknownReason(coverage, t) });
  const share = formatShare(coverage.value);
  const window = windowWords(status);
  if (window === undefined || !isKnown(status.windowSeconds))
    return t('explain.coverageShare', { coverage: share });
  if (coverage.value >= 1) return t('explain.coverageFull', { window });
  const words = { coverage: share, window };
  // In whole days the rest would be a day short of the window, which reads as if that day had data.
  if (coverage.value < ALMOST_NOTHING)
    return t('explain.coverageLittle', words);
  const missing = Math.round((1 - coverage.value) * status.windowSeconds.value);
  return t('explain.coveragePart', {
    ...words,
    missing: formatDuration(missing),
  });
}
