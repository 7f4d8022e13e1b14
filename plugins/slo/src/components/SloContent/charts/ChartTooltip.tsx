import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { Reading } from './ChartFrame';

const WIDTH = 184;
const GAP = 12;

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    anchor: { position: 'relative', height: 0 },
    root: {
      position: 'absolute',
      bottom: 72,
      width: WIDTH,
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.background.paper,
      boxShadow: theme.shadows[2],
      fontSize: 12,
      lineHeight: '20px',
      pointerEvents: 'none',
      zIndex: 1,
    },
    time: { fontWeight: 600 },
    row: {
      display: 'flex',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      '& > :first-child': { color: theme.palette.textSubtle },
    },
  }),
  { name: 'FairwayChartTooltip' },
);

/** The values of one point, beside its line. */
export function ChartTooltip(props: {
  reading: Reading;
  /** Of the point, in pixels. */
  left: number;
  /** Of the chart, in pixels. */
  width: number;
}) {
  const { reading, left, width } = props;
  const classes = useStyles();
  const fitsRight = left + GAP + WIDTH < width;
  return (
    <div className={classes.anchor} role="status">
      <div
        className={classes.root}
        style={{
          left: fitsRight ? left + GAP : Math.max(0, left - GAP - WIDTH),
        }}
      >
        <div className={classes.time}>{reading.time}</div>
        {reading.values.map(({ label, value }) => (
          <div key={label} className={classes.row}>
            <span>{label}</span> <span>{value}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
