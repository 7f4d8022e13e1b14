import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SLO_STATES, type SloList } from '@fairway/contracts/slo';
import { SearchField, StateChips } from '@fairway/kit-react';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';
import { FleetChoices } from './FleetChoices';
import type { FleetFilter } from './useFleetFilter';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5, 2),
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

/** All that narrows and orders the list of SLOs. */
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
      {list && (
        <span className={classes.visible}>
          {t('fleet.visible', { count: list.visible })}
        </span>
      )}
      <FleetChoices list={list} filter={filter} onChange={onChange} />
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
