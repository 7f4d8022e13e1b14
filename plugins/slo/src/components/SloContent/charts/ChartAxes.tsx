import { useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import {
  CartesianGrid,
  ReferenceArea,
  XAxis,
  YAxis,
  type YAxisProps,
} from 'recharts';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { stateTokens } from '@fairway/kit-react';
import { sloTranslationRef } from '../../../translations';
import { CHART_MARGIN } from './ChartFrame';
import { gapHasRoom, gapsOf } from './gaps';
import { tickLabel, timeTicks } from './timeTicks';

/** What every chart over time draws below its lines: the grid, both axes, and where there is no data. */
export function ChartAxes(props: {
  /** The values that the gaps are of; `t` in Unix seconds, at least two. */
  values: { t: number; value: number | null }[];
  /** Of the chart, in pixels. */
  width: number;
  valueAxis: Pick<
    YAxisProps,
    'allowDataOverflow' | 'domain' | 'scale' | 'tickFormatter' | 'ticks'
  >;
}) {
  const { values, width, valueAxis } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const theme = useTheme<BackstageTheme>();
  const range = { from: values[0].t, to: values[values.length - 1].t };
  const text = { fill: theme.palette.textSubtle, fontSize: 12 };
  return (
    <>
      <CartesianGrid vertical={false} stroke={theme.palette.divider} />
      <XAxis
        dataKey="t"
        type="number"
        domain={[range.from, range.to]}
        ticks={timeTicks(range, width)}
        tickFormatter={time => tickLabel(time, range, t('chart.now'))}
        tick={text}
        tickLine={false}
        axisLine={false}
      />
      <YAxis
        {...valueAxis}
        width={CHART_MARGIN.left}
        tick={text}
        tickLine={false}
        axisLine={false}
      />
      {gapsOf(values).map(gap => (
        <ReferenceArea
          key={gap.from}
          x1={gap.from}
          x2={gap.to}
          fill={stateTokens(theme).unk}
          fillOpacity={0.13}
          label={
            gapHasRoom(gap, range, width)
              ? { value: t('chart.noData'), position: 'insideTop', ...text }
              : undefined
          }
        />
      ))}
    </>
  );
}
