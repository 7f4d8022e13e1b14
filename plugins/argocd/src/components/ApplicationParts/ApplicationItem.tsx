import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import type { Application } from '@fairway/contracts/argocd';
import { StateIcon } from '@fairway/kit-react';
import { lookOf } from '../../status/states';
import { argoCdTranslationRef } from '../../translations';
import { ApplicationName } from './ApplicationName';
import { ApplicationState } from './ApplicationState';
import { ApplicationWhy } from './ApplicationWhy';
import { ApplicationOrigin } from './ApplicationOrigin';
import { CanaryLines } from './CanaryLines';
import { DeployedSources } from './DeployedSources';
import { ImageVersions } from './ImageVersions';
import { LastSync } from './LastSync';
import { ToolSays } from './ToolSays';
import { PausedNote } from './PausedNote';
import type { CommitLookup } from './useCommits';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    item: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr)',
      gap: theme.spacing(0.25, 1),
      padding: theme.spacing(0.75, 0, 1),
      borderTop: `1px solid ${theme.palette.divider}`,
      listStyle: 'none',
    },
    wide: {
      gridTemplateColumns:
        '16px minmax(0, 3fr) minmax(0, 2fr) minmax(0, 4fr) minmax(0, 2fr)',
      columnGap: theme.spacing(2),
      '& > :first-child': { marginRight: theme.spacing(-1) },
    },
    icon: { paddingTop: 2, lineHeight: '16px' },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 1),
      minWidth: 0,
    },
    name: { minWidth: 0 },
    detail: {
      fontSize: 12,
      lineHeight: '18px',
      color: theme.palette.textSubtle,
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    why: {
      gridColumn: '2 / -1',
      display: 'grid',
      gap: theme.spacing(0.5),
      minWidth: 0,
      marginTop: theme.spacing(0.5),
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'FairwayApplicationItem' },
);

/** One application: its state, where it runs, what is deployed, the last sync, and why it is not fine. */
export function ApplicationItem(props: {
  application: Application;
  sources: SourceStatus[];
  commits: CommitLookup;
  /** There is room for its facts beside each other. */
  wide?: boolean;
  /** Where it is shown in full. */
  to?: string;
}) {
  const { application, sources, commits, wide, to } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { icon, tone } = lookOf(application);
  const place = (
    <div className={classes.detail}>
      {application.cluster ?? t('row.noCluster')} ·{' '}
      <ApplicationOrigin application={application} />
    </div>
  );
  const state = (
    <div className={classes.detail}>
      <ApplicationState application={application} />
      <ToolSays application={application} />
    </div>
  );
  const deployed = (
    <div className={classes.detail}>
      <DeployedSources application={application} commits={commits} />
    </div>
  );
  const sync = (
    <div className={classes.detail}>
      <LastSync application={application} />
    </div>
  );
  const images = (
    <div className={classes.detail}>
      <ImageVersions application={application} />
    </div>
  );
  return (
    <li className={wide ? `${classes.item} ${classes.wide}` : classes.item}>
      <span className={classes.icon}>
        <StateIcon icon={icon} tone={tone} />
      </span>
      {wide ? (
        <>
          <div className={classes.name}>
            <ApplicationName application={application} to={to} />
            {place}
          </div>
          {state}
          {deployed}
          <div>
            {images}
            {sync}
          </div>
        </>
      ) : (
        <div className={classes.name}>
          <div className={classes.head}>
            <span className={classes.name}>
              <ApplicationName application={application} to={to} />
            </span>
            {images}
          </div>
          {state}
          {place}
          {sync}
          {deployed}
        </div>
      )}
      <div className={classes.why}>
        <ApplicationWhy application={application} sources={sources} />
        <CanaryLines application={application} />
        <PausedNote application={application} to={to} />
      </div>
    </li>
  );
}
