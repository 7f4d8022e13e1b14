import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { kitTranslationRef } from '../../translations';

const useStyles = makeStyles(
  { root: { minWidth: 160 } },
  { name: 'FairwayFilterSelect' },
);

/** @public */
export interface FilterSelectProps {
  id: string;
  label: string;
  /** Absent: all. */
  value?: string;
  /** What there is to choose; the value need not be among it. */
  options: string[];
  /** What an option is called; without it by itself. */
  nameOf?: (option: string) => string;
  /** What the choice of no value is called; without it "all". */
  none?: string;
  /** One of the options must be chosen. */
  required?: boolean;
  onChange: (value: string | undefined) => void;
}

/**
 * Chooses one of the values to filter by, or all.
 *
 * @public
 */
export function FilterSelect(props: FilterSelectProps) {
  const { id, label, value, nameOf, none, required, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  const options = new Set(props.options);
  // A filter from the address must be shown even where nothing of it is in sight.
  if (value) options.add(value);
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      className={classes.root}
      label={label}
      value={value ?? ''}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
      onChange={event => onChange(event.target.value || undefined)}
    >
      {!required && <MenuItem value="">{none ?? t('filterAll')}</MenuItem>}
      {[...options].map(option => (
        <MenuItem key={option} value={option}>
          {nameOf?.(option) ?? option}
        </MenuItem>
      ))}
    </TextField>
  );
}
