import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { focusRing } from '@fairway/kit-react';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      font: 'inherit',
      color: theme.palette.link,
      verticalAlign: 'baseline',
      minHeight: 24,
      [theme.breakpoints.down('xs')]: { minHeight: 44 },
      ...focusRing(theme),
    },
  }),
  { name: 'FairwayDisclosure' },
);

/** A button that looks like a link and shows what follows it, or hides it again. */
export function Disclosure(props: {
  open: boolean;
  onToggle: () => void;
  words: { show: string; hide: string };
}) {
  const { open, onToggle, words } = props;
  const classes = useStyles();
  return (
    <Link
      component="button"
      type="button"
      className={classes.root}
      aria-expanded={open}
      onClick={onToggle}
    >
      {open ? words.hide : words.show}
    </Link>
  );
}
