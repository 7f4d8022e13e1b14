import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { EntityApplications } from '@fairway/contracts/argocd';
import { useWidth } from '@fairway/kit-react';
import { ApplicationGroups } from '../ApplicationParts';
import { StageComparison } from '../Comparison';
import { Headline, InstanceNotes } from '../DeploymentsCard';
import type { Selection } from './environmentParts';
import { EnvironmentsTable } from './EnvironmentsTable';

/** Below it a table would hide its right columns: rows take the form that they have on a card. */
const TABLE_PX = 760;

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    // The table takes the padding of the card at its sides, not above or below.
    table: { margin: theme.spacing(1, 0, -2) },
    notes: { marginTop: theme.spacing(2), '&:empty': { display: 'none' } },
  }),
  { name: 'FairwayEnvironmentsBody' },
);

/** How much of production is fine, then every application by environment. */
export function EnvironmentsBody(
  props: Selection & { deployments: EntityApplications },
) {
  const { deployments, selected, addressOf } = props;
  const { applications, sources } = deployments;
  const classes = useStyles();
  const [ref, width] = useWidth();
  return (
    <div ref={ref} style={{ minWidth: 0 }}>
      <Headline deployments={deployments} />
      {width !== undefined && width < TABLE_PX ? (
        <ApplicationGroups
          applications={applications}
          sources={sources}
          addressOf={addressOf}
          about={members => (
            <StageComparison members={members} all={applications} />
          )}
        />
      ) : (
        <div className={classes.table}>
          <EnvironmentsTable
            deployments={deployments}
            selected={selected}
            addressOf={addressOf}
          />
        </div>
      )}
      <div className={classes.notes}>
        <InstanceNotes deployments={deployments} />
      </div>
    </div>
  );
}
