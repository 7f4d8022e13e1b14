import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import type { Application } from '@fairway/contracts/argocd';
import { EnvironmentLabel, runsOfEnvironment } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { ApplicationItem } from './ApplicationItem';
import { useCommits } from './useCommits';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    head: { marginTop: theme.spacing(2), marginBottom: theme.spacing(0.5) },
    rows: { margin: 0, padding: 0 },
    rest: {
      padding: theme.spacing(0.5, 0),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayApplicationGroups' },
);

/** Applications per environment, in the order that the backend gave, each with its reason. */
export function ApplicationGroups(props: {
  applications: Application[];
  sources: SourceStatus[];
  /** Rows per environment; without it all. */
  most?: number;
  /** There is room for the facts of a row beside each other. */
  wide?: boolean;
  /** Where an application is shown in full. */
  addressOf?: (application: Application) => string | undefined;
  /** Stands below the label of an environment. */
  about?: (members: Application[]) => ReactNode;
}) {
  const { applications, sources, most, wide, addressOf, about } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const runs = runsOfEnvironment(applications).map(run => ({
    ...run,
    shown: run.members.slice(0, most),
  }));
  const commits = useCommits(runs.flatMap(({ shown }) => shown));
  return (
    <>
      {runs.map(({ environment, members, shown }) => {
        const name = environment ?? t('card.noEnvironment');
        const hidden = members.length - shown.length;
        return (
          <div key={members[0].ref}>
            <div className={classes.head}>
              <EnvironmentLabel
                name={name}
                production={members[0].production}
              />
              {about?.(members)}
            </div>
            <ul className={classes.rows}>
              {shown.map(application => (
                <ApplicationItem
                  key={application.ref}
                  application={application}
                  sources={sources}
                  commits={commits}
                  wide={wide}
                  to={addressOf?.(application)}
                />
              ))}
            </ul>
            {hidden > 0 && (
              <div className={classes.rest}>
                {t('card.more', { number: String(hidden), environment: name })}
              </div>
            )}
          </div>
        );
      })}
    </>
  );
}
