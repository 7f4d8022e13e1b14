import { useRef } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  argocdReadPermission,
  type ApplicationList,
} from '@fairway/contracts/argocd';
import {
  OperationView,
  Paging,
  RichText,
  SourceFaults,
} from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { FleetEmpty } from './FleetEmpty';
import { FleetFilters } from './FleetFilters';
import { FleetRows } from './FleetRows';
import { useApplications } from './useApplications';
import { type FleetFilter, PAGE_SIZE, useFleetFilter } from './useFleetFilter';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    paper: { overflow: 'hidden' },
    notes: { margin: theme.spacing(2, 0) },
  }),
  { name: 'FairwayApplicationTable' },
);

/** All applications that the caller may see; filters, order and page stand in the address. */
export function FleetTable() {
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { filter, setFilter } = useFleetFilter();
  const operation = useApplications(filter);
  // The chips stay while another filter loads, so that the pressed one keeps the focus.
  const latest = useRef<ApplicationList>();
  if (operation.value) latest.current = operation.value;
  const permission = argocdReadPermission.name;
  return (
    <>
      <FleetFilters
        list={latest.current}
        filter={filter}
        onChange={setFilter}
      />
      <OperationView
        operation={operation}
        loading={t('fleet.loading')}
        sentences={{
          forbidden: <RichText text={t('fleet.forbidden', { permission })} />,
          notFound: <RichText text={t('card.failed')} />,
          failed: <RichText text={t('card.failed')} />,
        }}
        render={list => (
          <FleetList list={list} filter={filter} onChange={setFilter} />
        )}
      />
    </>
  );
}

function FleetList(props: {
  list: ApplicationList;
  filter: FleetFilter;
  onChange: (change: Partial<FleetFilter>) => void;
}) {
  const { list, filter, onChange } = props;
  const { offset, sort = 'worst' } = filter;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <>
      <div className={classes.notes}>
        <SourceFaults sources={list.sources} none={t('source.none')} />
      </div>
      {list.applications.length === 0 ? (
        <FleetEmpty list={list} onFirst={() => onChange({ offset: 0 })} />
      ) : (
        <Paper className={classes.paper}>
          <FleetRows list={list} />
          <Paging
            order={t(`fleet.order.${sort}`)}
            offset={offset}
            shown={list.applications.length}
            total={list.total}
            size={PAGE_SIZE}
            onOffset={next => onChange({ offset: next })}
          />
        </Paper>
      )}
    </>
  );
}
