import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  APPLICATION_STATES,
  type ApplicationList,
} from '@fairway/contracts/argocd';
import { FilterSelect, SearchField, StateChips } from '@fairway/kit-react';
import { stateLooks } from '../../status/states';
import { argoCdTranslationRef } from '../../translations';
import { type FleetFilter, SORTS } from './useFleetFilter';

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
  { name: 'FairwayApplicationFilters' },
);

/** Text, places, owner, order and states to filter by. */
export function FleetFilters(props: {
  list?: ApplicationList;
  filter: FleetFilter;
  onChange: (change: Partial<FleetFilter>) => void;
}) {
  const { list, filter, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const places = {
    environment: list?.environments,
    cluster: list?.clusters,
    instance: list?.sources.map(({ name }) => name),
  };
  return (
    <div className={classes.root}>
      <SearchField
        id="fairway-argocd-search"
        label={t('fleet.search')}
        value={filter.search ?? ''}
        onChange={search => onChange({ search: search || undefined })}
      />
      {(['environment', 'cluster', 'instance'] as const).map(place => (
        <FilterSelect
          key={place}
          id={`fairway-argocd-${place}`}
          label={t(`fleet.${place}`)}
          value={filter[place]}
          options={places[place] ?? []}
          onChange={value => onChange({ [place]: value })}
        />
      ))}
      <FilterSelect
        id="fairway-argocd-owner"
        label={t('fleet.owner')}
        value={filter.mine ? 'mine' : undefined}
        options={['mine']}
        nameOf={() => t('fleet.mine')}
        onChange={value => onChange({ mine: value !== undefined })}
      />
      <FilterSelect
        id="fairway-argocd-sort"
        label={t('fleet.sort')}
        value={filter.sort}
        options={[...SORTS]}
        nameOf={sort => t(`fleet.sort.${sort as (typeof SORTS)[number]}`)}
        none={t('fleet.sort.worst')}
        onChange={value =>
          onChange({ sort: SORTS.find(sort => sort === value) })
        }
      />
      {list && (
        <span className={classes.visible}>
          {t('fleet.visible', { count: list.visible })}
        </span>
      )}
      <StateChips
        label={t('fleet.states')}
        states={APPLICATION_STATES}
        looks={stateLooks}
        nameOf={state => t(`state.${state}`)}
        counts={list?.counts}
        selected={filter.states}
        onChange={states => onChange({ states })}
      />
    </div>
  );
}
