import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import Skeleton from '@material-ui/lab/Skeleton';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      flex: 1,
      gap: theme.spacing(1.5),
    },
    chart: {
      flex: 1,
      minHeight: 96,
      maxHeight: 200,
      marginTop: theme.spacing(0.5),
    },
  }),
  { name: 'FairwayCardSkeleton' },
);

/** As tall as a card with its content, so that nothing jumps when the first data comes. */
export function CardSkeleton({ label }: { label: string }) {
  const classes = useStyles();
  return (
    <div className={classes.root} role="status" aria-busy aria-label={label}>
      <Skeleton animation={false} variant="rect" width="52%" height={28} />
      <Skeleton animation={false} variant="rect" height={10} />
      <Skeleton animation={false} variant="rect" width="92%" height={14} />
      <Skeleton animation={false} variant="rect" className={classes.chart} />
    </div>
  );
}
