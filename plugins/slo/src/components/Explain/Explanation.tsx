import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloExplanation, SloStatus } from '@fairway/contracts/slo';
import { CodeLine } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { ExplainFacts } from './ExplainFacts';
import { Formula } from './Formula';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    part: { marginTop: theme.spacing(2) },
    label: {
      margin: theme.spacing(0, 0, 0.75),
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 600,
      color: theme.palette.textSubtle,
    },
    list: { margin: 0, paddingLeft: theme.spacing(2.5), fontSize: 13 },
  }),
  { name: 'FairwayExplanation' },
);

/** Formula, query, what is counted, and what to know about the numbers. */
export function Explanation(props: {
  explanation: SloExplanation;
  status: SloStatus;
}) {
  const { explanation, status } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { query, countedFrom } = explanation;
  return (
    <>
      <Formula explanation={explanation} status={status} />
      <Part label={t('explain.query')}>
        <CodeLine text={query} />
      </Part>
      <Part label={t('explain.countedFrom')}>
        {(['failed', 'all'] as const).map(which => (
          <Typography key={which} variant="body2" component="div">
            {t(`explain.counted.${which}`)}
            {countedFrom[which] === undefined ? (
              ` ${t('explain.countedFromUnknown')}`
            ) : (
              <CodeLine text={countedFrom[which]} />
            )}
          </Typography>
        ))}
      </Part>
      <ExplainFacts explanation={explanation} status={status} />
      <Caveats status={status} />
    </>
  );
}

function Part(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.part}>
      <h3 className={classes.label}>{props.label}</h3>
      {props.children}
    </div>
  );
}

function Caveats({ status }: { status: SloStatus }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  if (status.caveats.length === 0) return null;
  return (
    <Part label={t('explain.caveats')}>
      <ul className={classes.list}>
        {status.caveats.map(caveat => (
          <li key={caveat}>{t(`explain.caveat.${caveat}`)}</li>
        ))}
      </ul>
    </Part>
  );
}
