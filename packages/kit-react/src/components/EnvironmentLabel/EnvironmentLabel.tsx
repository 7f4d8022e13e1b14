import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'inline-block',
      flex: 'none',
      padding: theme.spacing(0, 0.625),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 3,
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
      whiteSpace: 'nowrap',
    },
    strong: {
      color: theme.palette.text.primary,
      borderColor: theme.palette.text.primary,
      fontWeight: 600,
    },
  }),
  { name: 'FairwayEnvironmentLabel' },
);

/** @public */
export interface EnvironmentLabelProps {
  name: string;
  /** The environment whose state counts. */
  production: boolean;
}

/** @public */
export function EnvironmentLabel(props: EnvironmentLabelProps) {
  const classes = useStyles();
  return (
    <span
      className={
        props.production ? `${classes.root} ${classes.strong}` : classes.root
      }
    >
      {props.name}
    </span>
  );
}
