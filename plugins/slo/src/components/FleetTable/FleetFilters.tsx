import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SLO_STATES, type SloList } from '@fairway/contracts/slo';
import { FilterSelect, SearchField, StateChips } from '@fairway/kit-react';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';
import type { FleetFilter } from './useFleetFilter';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginBottom: theme.spacing(2),
    },
    visible: {
      marginLeft: 'auto',
      fontSize: 12,
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayFleetFilters' },
);

/** Text, environment and states to filter by. */
export function FleetFilters(props: {
  list?: SloList;
  filter: FleetFilter;
  onChange: (change: Partial<FleetFilter>) => void;
}) {
  const { list, filter, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div className={classes.root}>
      <SearchField
        id="fairway-slo-search"
        label={t('fleet.search')}
        value={filter.search ?? ''}
        onChange={search => onChange({ search: search || undefined })}
      />
      <FilterSelect
        id="fairway-slo-environment"
        label={t('fleet.environment')}
        value={filter.environment}
        options={list?.environments ?? []}
        onChange={environment => onChange({ environment })}
      />
      {list && (
        <span className={classes.visible}>
          {t('fleet.visible', { count: list.visible })}
        </span>
      )}
      <StateChips
        label={t('fleet.states')}
        states={SLO_STATES}
        looks={stateLooks}
        nameOf={state => t(`state.${state}`)}
        counts={list?.counts}
        selected={filter.states}
        onChange={states => onChange({ states })}
      />
    </div>
  );
}
