import { useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Area, ComposedChart, ReferenceDot, ReferenceLine } from 'recharts';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloHistory, SloStatus } from '@fairway/contracts/slo';
import { formatDuration, formatShare, stateTokens } from '@fairway/kit-react';
import { stateLooks } from '../../../status/states';
import { sloTranslationRef } from '../../../translations';
import { budgetLeftWords, certainBudget } from '../../../words/budgetLeft';
import type { SloEvent } from '../events';
import { ChartAxes } from './ChartAxes';
import { CHART_MARGIN, ChartFrame } from './ChartFrame';
import { EventMarkers } from './EventMarkers';
import { historyReading, worstOf } from './historyReading';
import { rangeLabel } from './rangeLabel';

const HEIGHT = 184;

/** Budget left over the window, with its zero line; gaps are gaps. */
export function BudgetChart(props: {
  history: SloHistory;
  status: SloStatus;
  events: SloEvent[];
}) {
  const { history, status, events } = props;
  const { points } = history;
  const { t } = useTranslationRef(sloTranslationRef);
  const theme = useTheme<BackstageTheme>();
  const tokens = stateTokens(theme);
  if (points.length < 2) return null;
  const range = { from: points[0].t, to: points[points.length - 1].t };
  const span = formatDuration(range.to - range.from + history.stepSeconds);
  const values = points.map(({ t: time, remaining }) => ({
    t: time,
    value: remaining,
  }));
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  const lowest = Math.min(0, ...known);
  const last = values.filter(({ value }) => value !== null).at(-1);
  // The end of the line is the present value only where that is one number.
  const isCertain =
    status.state !== 'stale' && certainBudget(status) !== undefined;
  const present = isCertain ? budgetLeftWords(status, t) : undefined;
  const lastTone = tokens[stateLooks[status.state].tone];
  const format = (value: number) => formatShare(value);
  return (
    <ChartFrame
      title={t('chart.budget', { span })}
      label={rangeLabel(
        isCertain ? 'chart.budgetLabel' : 'chart.budgetLabelUncertain',
        { known, span, format, last: present },
        t,
      )}
      count={points.length}
      read={(index, from = index) =>
        historyReading(worstOf(points.slice(from, index + 1)), history, t)
      }
    >
      {({ width, right, active }) => (
        <ComposedChart
          width={width}
          height={HEIGHT}
          data={values}
          margin={{ top: 8, right, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <ChartAxes
            values={values}
            width={width}
            valueAxis={{
              domain: [lowest, 1],
              ticks: lowest < 0 ? [lowest, 0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1],
              tickFormatter: format,
            }}
          />
          <Area
            dataKey="value"
            type="linear"
            stroke={tokens.run}
            strokeWidth={2}
            fill={tokens.run}
            fillOpacity={0.1}
            baseValue={0}
            connectNulls={false}
            isAnimationActive={false}
            dot={false}
            activeDot={false}
          />
          <ReferenceLine y={0} stroke={tokens.axis} />
          <EventMarkers
            events={events}
            range={range}
            width={width - CHART_MARGIN.left - right}
          />
          {active !== undefined && (
            <ReferenceLine
              x={points[active].t}
              stroke={theme.palette.text.primary}
            />
          )}
          {last && (
            <ReferenceDot
              x={last.t}
              y={last.value!}
              r={4}
              fill={lastTone}
              stroke={theme.palette.background.paper}
              strokeWidth={2}
              label={
                right > 100 && present
                  ? {
                      value: t('chart.lastLeft', { left: present }),
                      position: 'right',
                      fill: lastTone,
                      fontSize: 12,
                      fontWeight: 600,
                    }
                  : undefined
              }
            />
          )}
        </ComposedChart>
      )}
    </ChartFrame>
  );
}
