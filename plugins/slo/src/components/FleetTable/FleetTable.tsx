import { useRef } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloReadPermission, type SloList } from '@fairway/contracts/slo';
import {
  OperationView,
  Paging,
  RichText,
  SourceFaults,
  useOperation,
} from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef } from '../../translations';
import { InvalidDefinitions } from '../Definition';
import { FleetEmpty } from './FleetEmpty';
import { FleetFilters } from './FleetFilters';
import { FleetRows } from './FleetRows';
import {
  type FleetFilter,
  optionsOf,
  PAGE_SIZE,
  useFleetFilter,
} from './useFleetFilter';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    paper: { overflow: 'hidden' },
    notes: {
      display: 'grid',
      gap: theme.spacing(1),
      margin: theme.spacing(2, 0),
    },
  }),
  { name: 'FairwayFleetTable' },
);

/** All SLOs that the caller may see, worst first; filters and page stand in the address. */
export function FleetTable() {
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const { filter, setFilter } = useFleetFilter();
  const options = optionsOf(filter);
  const operation = useOperation<SloList>(
    `slos ${JSON.stringify(options)}`,
    signal => api.slos(options, { signal }),
  );
  // The chips stay while another filter loads, so that the pressed one keeps the focus.
  const latest = useRef<SloList>();
  if (operation.value) latest.current = operation.value;
  const permission = sloReadPermission.name;
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
          notFound: <RichText text={t('fleet.failed')} />,
          failed: <RichText text={t('fleet.failed')} />,
        }}
        render={list => (
          <FleetList list={list} filter={filter} onOffset={setFilter} />
        )}
      />
    </>
  );
}

function FleetList(props: {
  list: SloList;
  filter: FleetFilter;
  onOffset: (change: { offset: number }) => void;
}) {
  const { list, filter, onOffset } = props;
  const { offset, sort } = filter;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <>
      <div className={classes.notes}>
        <SourceFaults sources={list.sources} none={t('source.none')} />
        <InvalidDefinitions definitions={list.invalid} />
      </div>
      {list.slos.length === 0 ? (
        <FleetEmpty list={list} onFirst={() => onOffset({ offset: 0 })} />
      ) : (
        <Paper className={classes.paper}>
          <FleetRows
            slos={list.slos}
            title={t(`fleet.caption.${sort}`)}
            byEnvironment={sort === 'worst'}
          />
          <Paging
            order={t(`fleet.order.${sort}`)}
            size={PAGE_SIZE}
            offset={offset}
            shown={list.slos.length}
            total={list.total}
            onOffset={next => onOffset({ offset: next })}
          />
        </Paper>
      )}
    </>
  );
}
