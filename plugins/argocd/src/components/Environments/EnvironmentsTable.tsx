import { Fragment } from 'react';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Application,
  EntityApplications,
} from '@fairway/contracts/argocd';
import {
  DataTable,
  EnvironmentLabel,
  runsOfEnvironment,
} from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { useCommits } from '../ApplicationParts';
import { StageComparison } from '../Comparison';
import type { Selection } from './environmentParts';
import { COLUMNS, EnvironmentRow } from './EnvironmentRow';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    group: { '&&&': { backgroundColor: 'transparent' } },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1.5),
      fontSize: 12,
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayEnvironmentsTable' },
);

/** Rows by stage, columns by what a person compares: version, sync, health, last sync. */
export function EnvironmentsTable(
  props: Selection & { deployments: EntityApplications },
) {
  const { deployments, selected, addressOf } = props;
  const { applications, sources } = deployments;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const commits = useCommits(applications);
  return (
    <DataTable
      title={t('matrix.caption')}
      inCard
      columns={[
        { title: t('matrix.application') },
        { title: t('matrix.version') },
        { title: t('matrix.sync') },
        { title: t('matrix.health') },
        { title: t('matrix.lastSync') },
      ]}
    >
      {runsOfEnvironment(applications).map(({ environment, members }) => (
        <Fragment key={members[0].ref}>
          <TableRow className={classes.group}>
            <TableCell colSpan={COLUMNS}>
              <div className={classes.head}>
                <EnvironmentLabel
                  name={environment ?? t('card.noEnvironment')}
                  production={members[0].production}
                />
                {t('matrix.fine', {
                  number: String(synced(members)),
                  total: String(members.length),
                })}
                <StageComparison members={members} all={applications} />
              </div>
            </TableCell>
          </TableRow>
          {members.map(application => (
            <EnvironmentRow
              key={application.ref}
              application={application}
              sources={sources}
              commits={commits}
              selected={application.ref === selected?.ref}
              to={addressOf(application)}
            />
          ))}
        </Fragment>
      ))}
    </DataTable>
  );
}

function synced(members: Application[]): number {
  return members.filter(({ state }) => state === 'synced').length;
}
