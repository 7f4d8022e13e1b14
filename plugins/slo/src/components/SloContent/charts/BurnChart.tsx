import { useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Line, LineChart, ReferenceLine } from 'recharts';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloHistory, SloStatus } from '@fairway/contracts/slo';
import { formatBurn, formatDuration, stateTokens } from '@fairway/kit-react';
import { sloTranslationRef } from '../../../translations';
import { windowWords } from '../../../words/values';
import { burnScale, thresholdsOf } from './burnScale';
import { BurnLegend } from './BurnLegend';
import { ChartAxes } from './ChartAxes';
import { ChartFrame } from './ChartFrame';
import { historyReading, worstOf } from './historyReading';
import { rangeLabel } from './rangeLabel';

const HEIGHT = 228;

/** Burn rate on a log scale, with the thresholds of the alerts. */
export function BurnChart(props: { history: SloHistory; status: SloStatus }) {
  const { history, status } = props;
  const { points } = history;
  const { t } = useTranslationRef(sloTranslationRef);
  const theme = useTheme<BackstageTheme>();
  const tokens = stateTokens(theme);
  if (points.length < 2) return null;
  const period = windowWords(status);
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
  const format = (value: number) => formatBurn(value);
  return (
    <ChartFrame
      title={t('chart.burn', { span })}
      aside={
        period === undefined
          ? t('chart.burnScaleOnly')
          : t('chart.burnScale', { window: period })
      }
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
            <ChartAxes
              values={leading}
              width={width}
              valueAxis={{
                scale: 'log',
                domain: scale.domain,
                ticks: scale.ticks,
                tickFormatter: scale.label,
                allowDataOverflow: true,
              }}
            />
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
