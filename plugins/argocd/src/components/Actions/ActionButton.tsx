import type { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { focusRing } from '@fairway/kit-react';
import type { May } from './useMay';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      textTransform: 'none',
      whiteSpace: 'nowrap',
      ...focusRing(theme),
      [theme.breakpoints.down('xs')]: { minHeight: 44 },
    },
  }),
  { name: 'FairwayActionButton' },
);

/** Does something, or opens the dialog that asks; disabled for who may not, with the reason beside the buttons. */
export function ActionButton(props: {
  may: May;
  busy?: boolean;
  label?: string;
  onClick: () => void;
  children: ReactNode;
}) {
  const { may, busy, label, onClick, children } = props;
  const classes = useStyles();
  return (
    <Button
      size="small"
      variant="outlined"
      className={classes.root}
      disabled={may !== 'yes' || busy}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
