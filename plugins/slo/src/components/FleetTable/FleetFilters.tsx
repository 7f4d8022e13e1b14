import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloList } from '@fairway/contracts/slo';
import { sloTranslationRef } from '../../translations';
import { SearchField } from './SearchField';
import { StateChips } from './StateChips';
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
    environment: { minWidth: 160 },
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
  const environments = new Set(list?.environments);
  // A filter from the address must be shown even where no such SLO is in sight.
  if (filter.environment) environments.add(filter.environment);
  return (
    <div className={classes.root}>
      <SearchField
        value={filter.search ?? ''}
        onChange={search => onChange({ search: search || undefined })}
      />
      <TextField
        id="fairway-slo-environment"
        select
        size="small"
        variant="outlined"
        className={classes.environment}
        label={t('fleet.environment')}
        value={filter.environment ?? ''}
        SelectProps={{ displayEmpty: true }}
        InputLabelProps={{ shrink: true }}
        onChange={event =>
          onChange({ environment: event.target.value || undefined })
        }
      >
        <MenuItem value="">{t('fleet.all')}</MenuItem>
        {[...environments].map(environment => (
          <MenuItem key={environment} value={environment}>
            {environment}
          </MenuItem>
        ))}
      </TextField>
      {list && (
        <span className={classes.visible}>
          {t('fleet.visible', { count: list.visible })}
        </span>
      )}
      <StateChips
        counts={list?.counts}
        selected={filter.states}
        onChange={states => onChange({ states })}
      />
    </div>
  );
}
