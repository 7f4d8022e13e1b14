import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application, Canary } from '@fairway/contracts/argocd';
import { Age, Moment, RichText, StateIcon } from '@fairway/kit-react';
import { canaryLooks } from '../../status/canaryLooks';
import { argoCdTranslationRef } from '../../translations';
import { canaryWords } from '../../words/canary';
import { UpstreamWords } from './UpstreamWords';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(0.5),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    line: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr)',
      gap: theme.spacing(0, 1),
      fontSize: 12,
      lineHeight: '18px',
      color: theme.palette.textSubtle,
      overflowWrap: 'anywhere',
    },
    icon: { paddingTop: 1, lineHeight: '16px' },
  }),
  { name: 'FairwayCanaryLines' },
);

/** The Rollouts and Canaries of an application, a line each; nothing where it has none. */
export function CanaryLines({ application }: { application: Application }) {
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { canaries = [], reason } = application;
  if (canaries.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('canary.list')}>
      {canaries.map(canary => (
        <li
          key={`${canary.tool}/${canary.namespace}/${canary.name}`}
          className={classes.line}
        >
          <span className={classes.icon}>
            <StateIcon {...canaryLooks[canary.state]} />
          </span>
          <CanaryLine
            canary={canary}
            // Said above already.
            silent={reason?.message === canary.message}
          />
        </li>
      ))}
    </ul>
  );
}

function CanaryLine(props: { canary: Canary; silent: boolean }) {
  const { canary, silent } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { since, state, tool } = canary;
  // Others say but what the line says.
  const message = state === 'failed' && !silent ? canary.message : undefined;
  const words = [
    canaryWords(canary, t),
    ...(message ? [t('canary.says', { tool: t(`tool.${tool}`) })] : []),
  ];
  return (
    <span>
      <RichText
        text={words.join('. ')}
        slots={{
          age: since && <Age of={since} />,
          since: since && <Moment of={since} />,
          message: message && <UpstreamWords text={message} />,
        }}
      />
    </span>
  );
}
