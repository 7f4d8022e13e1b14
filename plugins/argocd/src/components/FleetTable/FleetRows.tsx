import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationList } from '@fairway/contracts/argocd';
import { DataTable, useWidth } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { ApplicationGroups, useCommits } from '../ApplicationParts';
import { FleetRow } from './FleetRow';

/** Below it a table would hide its right columns: rows take the form that they have on a card. */
const TABLE_PX = 900;

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    list: { padding: theme.spacing(0, 2), fontSize: 14, lineHeight: '20px' },
  }),
  { name: 'FairwayApplicationRows' },
);

/** Applications as rows, in the form that their place has room for. */
export function FleetRows({ list }: { list: ApplicationList }) {
  const [ref, width] = useWidth();
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { applications, sources } = list;
  return (
    <div ref={ref}>
      {width !== undefined && width < TABLE_PX ? (
        <section className={classes.list} aria-label={t('fleet.caption')}>
          <ApplicationGroups applications={applications} sources={sources} />
        </section>
      ) : (
        <FleetGrid list={list} />
      )}
    </div>
  );
}

function FleetGrid({ list }: { list: ApplicationList }) {
  const { applications, sources } = list;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const commits = useCommits(applications);
  return (
    <DataTable
      title={t('fleet.caption')}
      columns={[
        { title: t('fleet.state') },
        { title: t('fleet.application') },
        { title: t('fleet.entity') },
        { title: t('fleet.environment') },
        { title: t('fleet.place') },
        { title: t('fleet.version') },
        { title: t('fleet.lastSync') },
      ]}
    >
      {applications.map(application => (
        <FleetRow
          key={application.ref}
          application={application}
          sources={sources}
          commits={commits}
        />
      ))}
    </DataTable>
  );
}
