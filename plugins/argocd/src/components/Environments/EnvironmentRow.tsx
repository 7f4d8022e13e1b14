import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import type { Application } from '@fairway/contracts/argocd';
import { StateIcon } from '@fairway/kit-react';
import { lookOf } from '../../status/states';
import { argoCdTranslationRef } from '../../translations';
import {
  ApplicationName,
  ApplicationWhy,
  CanaryLines,
  type CommitLookup,
  DeployedSources,
  HealthWord,
  ImageVersions,
  LastSync,
  PausedNote,
  SyncWord,
} from '../ApplicationParts';

/** How many columns an application has. */
export const COLUMNS = 5;

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    // Stripes of the theme would part an application from its reason.
    row: {
      '&&&': { backgroundColor: 'transparent' },
      '& > td': { verticalAlign: 'top', padding: theme.spacing(1) },
    },
    selected: {
      '& > td:first-child': {
        boxShadow: `inset 3px 0 0 ${theme.palette.link}`,
      },
    },
    explained: { '& > td': { borderBottom: 0 } },
    name: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr)',
      gap: theme.spacing(0, 1),
      minWidth: 160,
      '& > svg': { marginTop: 2 },
    },
    subtle: {
      fontSize: 12,
      lineHeight: '18px',
      color: theme.palette.textSubtle,
      overflowWrap: 'anywhere',
    },
    notes: { display: 'grid', gap: theme.spacing(0.5) },
  }),
  { name: 'FairwayEnvironmentRow' },
);

/** One application of an environment; below it why it is not fine. */
export function EnvironmentRow(props: {
  application: Application;
  sources: SourceStatus[];
  commits: CommitLookup;
  /** It is shown in full below. */
  selected: boolean;
  to?: string;
}) {
  const { application, sources, commits, selected, to } = props;
  const { reason, autoSyncPaused, canaries } = application;
  const { state, cluster, instance } = application;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const hasNotes =
    reason !== undefined ||
    autoSyncPaused !== undefined ||
    (canaries ?? []).length > 0;
  const base = selected ? `${classes.row} ${classes.selected}` : classes.row;
  return (
    <>
      <TableRow className={hasNotes ? `${base} ${classes.explained}` : base}>
        <TableCell>
          <div className={classes.name}>
            <StateIcon {...lookOf(application)} label={t(`state.${state}`)} />
            <span aria-current={selected ? 'true' : undefined}>
              <ApplicationName application={application} to={to} />
              <div className={classes.subtle}>
                {cluster ?? t('row.noCluster')} · {instance}
              </div>
            </span>
          </div>
        </TableCell>
        <TableCell>
          <ImageVersions application={application} />
          <div className={classes.subtle}>
            <DeployedSources application={application} commits={commits} />
          </div>
        </TableCell>
        <TableCell>
          <SyncWord application={application} />
        </TableCell>
        <TableCell>
          <HealthWord application={application} />
        </TableCell>
        <TableCell className={classes.subtle}>
          <LastSync application={application} />
        </TableCell>
      </TableRow>
      {hasNotes && (
        <TableRow className={base}>
          <TableCell colSpan={COLUMNS}>
            <div className={classes.notes}>
              <ApplicationWhy application={application} sources={sources} />
              <CanaryLines application={application} />
              <PausedNote application={application} />
            </div>
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
