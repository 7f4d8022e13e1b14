/* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex --
   a picture to those who hear it, and values by pointer or arrow keys to those who see it */
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useState,
} from 'react';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { focusRing, useWidth } from '@fairway/kit-react';
import { sloTranslationRef } from '../../../translations';
import { ChartTable } from './ChartTable';
import { ChartTooltip } from './ChartTooltip';
import { indexAfterKey, indexAt } from './readout';

/** Space for the labels at both sides of the plot, in pixels. */
export const CHART_MARGIN = { left: 52, right: 112 };
const NARROW_RIGHT = 16;
const NARROW_PX = 600;
/** Where nothing can be measured, such as in tests. */
const DEFAULT_WIDTH = 800;

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: { minWidth: 0 },
    apart: { marginTop: theme.spacing(3) },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
      marginBottom: theme.spacing(1),
    },
    title: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 600 },
    aside: { fontWeight: 400, color: theme.palette.textSubtle },
    hint: {
      fontSize: 12,
      lineHeight: '20px',
      color: theme.palette.textSubtle,
    },
    toggle: { font: 'inherit', color: theme.palette.link, ...focusRing(theme) },
    plot: { position: 'relative', minWidth: 0, ...focusRing(theme) },
  }),
  { name: 'FairwayChartFrame' },
);

/** A value at a time, in words. */
export interface Reading {
  time: string;
  values: { label: string; value: string }[];
}

export interface ChartSize {
  width: number;
  right: number;
  /** Index of the point whose values are shown. */
  active?: number;
}

/** What a chart has around it: title, values at the pointer or by arrow keys, and the same as a table. */
export function ChartFrame(props: {
  title: string;
  aside?: ReactNode;
  /** One of several charts side by side: no distance above, and no hint. */
  compact?: boolean;
  /** One sentence that says what is to be seen. */
  label: string;
  /** How many points there are, equally spaced over the plot. */
  count: number;
  /** The values of a point; or the worst from the point `from` to it. */
  read: (index: number, from?: number) => Reading;
  children: (size: ChartSize) => ReactNode;
}) {
  const { title, aside, compact, label, count, read, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const [ref, measured] = useWidth();
  const [active, setActive] = useState<number>();
  const [asTable, setAsTable] = useState(false);
  const width = measured || DEFAULT_WIDTH;
  const right = width < NARROW_PX ? NARROW_RIGHT : CHART_MARGIN.right;
  const plot = {
    left: CHART_MARGIN.left,
    width: width - CHART_MARGIN.left - right,
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    setActive(indexAt((event.clientX - left - plot.left) / plot.width, count));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = indexAfterKey(event.key, active, count);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next.index);
  };

  return (
    <div
      ref={ref}
      className={compact ? classes.root : `${classes.root} ${classes.apart}`}
    >
      <div className={classes.head}>
        <h3 className={classes.title}>
          {title} {aside && <span className={classes.aside}>({aside})</span>}
        </h3>
        <span className={classes.hint}>
          {!asTable && !compact && <>{t('chart.hint')} · </>}
          <Link
            component="button"
            type="button"
            className={classes.toggle}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? t('chart.asChart') : t('chart.asTable')}
          </Link>
        </span>
      </div>
      {asTable ? (
        <ChartTable title={title} count={count} read={read} />
      ) : (
        <div
          className={classes.plot}
          role="img"
          aria-label={label}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => setActive(undefined)}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setActive(undefined)}
        >
          {children({ width, right, active })}
        </div>
      )}
      {!asTable && active !== undefined && (
        <ChartTooltip
          reading={read(active)}
          left={plot.left + (count > 1 ? active / (count - 1) : 1) * plot.width}
          width={width}
        />
      )}
    </div>
  );
}
