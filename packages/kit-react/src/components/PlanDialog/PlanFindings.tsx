import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PlanFinding } from '@fairway/contracts';
import { focusRing } from '../../theme/focusRing';
import type { Tone } from '../../theme/stateTokens';
import { kitTranslationRef } from '../../translations';
import { RichText } from '../RichText';
import { StateIcon, type StateIconName } from '../StateIcon';

const LOOKS: Record<PlanFinding['state'], { tone: Tone; icon: StateIconName }> =
  {
    blocks: { tone: 'act', icon: 'failed' },
    warns: { tone: 'watch', icon: 'watch' },
    'not-checked': { tone: 'unk', icon: 'unknown' },
    passed: { tone: 'ok', icon: 'ok' },
  };

const SHOWN = ['blocks', 'warns', 'not-checked'] as const;

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(0.75),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    finding: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr)',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
      '& > svg': { marginTop: 2 },
    },
    summary: {
      display: 'list-item',
      width: 'fit-content',
      minHeight: 24,
      cursor: 'pointer',
      color: theme.palette.textSubtle,
      ...focusRing(theme),
    },
    passed: { marginTop: theme.spacing(0.75) },
  }),
  { name: 'FairwayPlanFindings' },
);

/** @public */
export interface PlanFindingsProps {
  findings: PlanFinding[];
}

/**
 * What was checked before: what blocks, what warns, what was not checked; what passed unfolds.
 *
 * @public
 */
export function PlanFindings({ findings }: PlanFindingsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  const passed = findings.filter(({ state }) => state === 'passed');
  const shown = SHOWN.flatMap(state =>
    findings.filter(finding => finding.state === state),
  );
  return (
    <>
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map(finding => (
            <Finding key={keyOf(finding)} finding={finding} />
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <details className={shown.length > 0 ? classes.passed : undefined}>
          <summary className={classes.summary}>
            {t('plan.passed', { count: passed.length })}
          </summary>
          <ul className={`${classes.list} ${classes.passed}`}>
            {passed.map(finding => (
              <Finding key={keyOf(finding)} finding={finding} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Finding({ finding }: { finding: PlanFinding }) {
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  const { state, message } = finding;
  return (
    <li className={classes.finding}>
      <StateIcon {...LOOKS[state]} />
      <span>
        {state === 'passed' ? (
          message
        ) : (
          <RichText
            text={t(`plan.finding.${state}`)}
            slots={{ message: <RichText text={message} /> }}
          />
        )}
      </span>
    </li>
  );
}

function keyOf({ check, message }: PlanFinding): string {
  return `${check} ${message}`;
}
