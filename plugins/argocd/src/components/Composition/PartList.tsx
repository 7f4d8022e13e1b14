import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Application } from '@fairway/contracts/argocd';
import { ApplicationName, ApplicationState } from '../ApplicationParts';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    part: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      padding: theme.spacing(0.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    name: { flex: '0 1 280px', minWidth: 0 },
  }),
  { name: 'FairwayPartList' },
);

/** Applications with their states and the entities they belong to. */
export function PartList({ applications }: { applications: Application[] }) {
  const classes = useStyles();
  if (applications.length === 0) return null;
  return (
    <ul className={classes.list}>
      {applications.map(application => (
        <li key={application.ref} className={classes.part}>
          <span className={classes.name}>
            <ApplicationName application={application} />
          </span>
          <ApplicationState application={application} withIcon />
          {application.link && (
            <EntityRefLink entityRef={application.link.entityRef} hideIcon />
          )}
        </li>
      ))}
    </ul>
  );
}
