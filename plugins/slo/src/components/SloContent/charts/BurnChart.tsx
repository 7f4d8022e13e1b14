import { useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloHistory, SloStatus } from '@fairway/contracts/slo';
import { formatBurn, formatDuration, stateTokens } from '@fairway/kit-react';
import { sloTranslationRef } from '../../../translations';
import { windowWords } from '../../../words/values';
import { burnScale, thresholdsOf } from './burnScale';
import { BurnLegend } from './BurnLegend';
import { ChartFrame, CHART_MARGIN } from './ChartFrame';
import { gapHasRoom, gapsOf } from './gaps';
import { historyReading, worstOf } from './historyReading';
import { rangeLabel } from './rangeLabel';
import { tickLabel, timeTicks } from './timeTicks';

const HEIGHT = 228;

/** Burn rate on a log scale, with the thresholds of the alerts. */
export function BurnChart(props: { history: SloHistory; status: SloStatus }) {
  const { history, status } = props;
  const { points } = history;
  const { t } = useTranslationRef(sloTranslationRef);
  const theme = useTheme<BackstageTheme>();
  const tokens = stateTokens(theme);
  if (points.length < 2) return null;
  const range = { from: points[0].t, to: points[points.length - 1].t };
  const span = formatDuration(range.to - range.from + history.stepSeconds);
  // The shortest window leads: it is what alerts and forecasts look at first.
  const leading = points.map(({ t: time, burn }) => ({
    t: time,
    value: burn[0] ?? null,
  }));
  const known = leading.flatMap(({ value }) => (value === null ? [] : [value]));
  const thresholds = thresholdsOf(status, t);
  const scale = burnScale([...known, ...thresholds.map(line => line.factor)]);
  const data = points.map(point => ({
    t: point.t,
    burn: point.burn.map(rate => scale.clamp(rate)),
  }));
  const gaps = gapsOf(leading);
  const text = { fill: theme.palette.textSubtle, fontSize: 12 };
  const format = (value: number) => formatBurn(value);
  return (
    <ChartFrame
      title={t('chart.burn', { span })}
      aside={t('chart.burnScale', { window: windowWords(status, t) })}
      label={rangeLabel('chart.burnLabel', { known, span, format }, t)}
      count={points.length}
      read={(index, from = index) =>
        historyReading(worstOf(points.slice(from, index + 1)), history, t)
      }
    >
      {({ width, right, active }) => (
        <>
          <BurnLegend windows={history.burnWindows} />
          <LineChart
            width={width}
            height={HEIGHT}
            data={data}
            margin={{ top: 8, right, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
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
              width={CHART_MARGIN.left}
              scale="log"
              domain={scale.domain}
              ticks={scale.ticks}
              tickFormatter={scale.label}
              allowDataOverflow
              tick={text}
              tickLine={false}
              axisLine={false}
            />
            {gaps.map(gap => (
              <ReferenceArea
                key={gap.from}
                x1={gap.from}
                x2={gap.to}
                fill={tokens.unk}
                fillOpacity={0.13}
                label={
                  gapHasRoom(gap, range, width)
                    ? {
                        value: t('chart.noData'),
                        position: 'insideTop',
                        ...text,
                      }
                    : undefined
                }
              />
            ))}
            {thresholds.map(({ key, factor, label, page }) => (
              <ReferenceLine
                key={key}
                y={factor}
                stroke={page ? tokens.act : tokens.watch}
                strokeDasharray={page ? '6 4' : '2 3'}
                label={
                  right > 100
                    ? {
                        value: label,
                        position: 'right',
                        fill: page ? tokens.act : tokens.watch,
                        fontSize: 12,
                      }
                    : undefined
                }
              />
            ))}
            {history.burnWindows
              .map((window, index) => (
                <Line
                  key={window}
                  dataKey={`burn[${index}]`}
                  type="linear"
                  {...(index === 0
                    ? { stroke: tokens.run, strokeWidth: 2 }
                    : {
                        stroke: theme.palette.textSubtle,
                        strokeDasharray: '2 3',
                      })}
                  dot={false}
                  activeDot={false}
                  connectNulls={false}
                  isAnimationActive={false}
                />
              ))
              // The leading line on top.
              .reverse()}
            {active !== undefined && (
              <ReferenceLine
                x={points[active].t}
                stroke={theme.palette.text.primary}
              />
            )}
          </LineChart>
        </>
      )}
    </ChartFrame>
  );
}
