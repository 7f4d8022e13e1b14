import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { SourceStatus } from '@fairway/contracts';
import type { Application } from '@fairway/contracts/argocd';
import { EnvironmentLabel } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import {
  ApplicationName,
  ApplicationOrigin,
  ApplicationState,
  ApplicationWhy,
  CanaryLines,
  type CommitLookup,
  DeployedSources,
  ImageVersions,
  LastSync,
} from '../ApplicationParts';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    // Stripes of the theme would part an application from its reason.
    row: { '&&&': { backgroundColor: 'transparent' } },
    explained: { '& > td': { borderBottom: 0 } },
    subtle: {
      fontSize: 12,
      lineHeight: '18px',
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayApplicationRow' },
);

/** How many columns an application has. */
export const COLUMNS = 7;

/** One application in the fleet; below it why it is not fine. */
export function FleetRow(props: {
  application: Application;
  sources: SourceStatus[];
  commits: CommitLookup;
}) {
  const { application, sources, commits } = props;
  const { environment, production, link, cluster } = application;
  const { reason, canaries = [] } = application;
  const explained = reason !== undefined || canaries.length > 0;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <>
      <TableRow
        className={
          explained ? `${classes.row} ${classes.explained}` : classes.row
        }
      >
        <TableCell>
          <ApplicationState application={application} withIcon />
        </TableCell>
        <TableCell>
          <ApplicationName application={application} />
        </TableCell>
        <TableCell>
          {link ? (
            <EntityRefLink entityRef={link.entityRef} hideIcon />
          ) : (
            t('fleet.noEntity')
          )}
        </TableCell>
        <TableCell>
          <EnvironmentLabel
            name={environment ?? t('card.noEnvironment')}
            production={production}
          />
        </TableCell>
        <TableCell>
          {cluster ?? t('row.noCluster')}
          <div className={classes.subtle}>
            <ApplicationOrigin application={application} />
          </div>
        </TableCell>
        <TableCell>
          <ImageVersions application={application} />
          <div className={classes.subtle}>
            <DeployedSources application={application} commits={commits} />
          </div>
        </TableCell>
        <TableCell>
          <LastSync application={application} />
        </TableCell>
      </TableRow>
      {explained && (
        <TableRow className={classes.row}>
          <TableCell colSpan={COLUMNS}>
            <ApplicationWhy application={application} sources={sources} />
            <CanaryLines application={application} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
