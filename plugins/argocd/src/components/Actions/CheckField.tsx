import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      margin: 0,
      minHeight: 28,
      [theme.breakpoints.down('xs')]: { minHeight: 44 },
    },
    label: { fontSize: 14, lineHeight: '20px', overflowWrap: 'anywhere' },
    box: { padding: theme.spacing(0.25, 1, 0.25, 0) },
  }),
  { name: 'FairwayCheckField' },
);

/** A choice with its words. */
export function CheckField(props: {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  const { label, checked, disabled, onChange } = props;
  const classes = useStyles();
  return (
    <FormControlLabel
      classes={{ root: classes.root, label: classes.label }}
      disabled={disabled}
      control={
        <Checkbox
          size="small"
          color="primary"
          className={classes.box}
          checked={checked}
          onChange={event => onChange(event.target.checked)}
        />
      }
      label={label}
    />
  );
}
