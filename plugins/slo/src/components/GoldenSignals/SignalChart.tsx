import { useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Line, LineChart, ReferenceLine } from 'recharts';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatDuration, stateTokens } from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';
import { ChartAxes } from '../SloContent/charts/ChartAxes';
import { ChartFrame } from '../SloContent/charts/ChartFrame';
import { readingTime } from '../SloContent/charts/historyReading';
import { SignalLegend } from './SignalLegend';
import {
  drawnLines,
  formatSignal,
  type PresentSignal,
  signalScale,
} from './signalFormat';

const HEIGHT = 148;

/** One golden signal over time, with the bound of the SLO; gaps are gaps. */
export function SignalChart(props: {
  title: string;
  aside: string;
  signal: PresentSignal;
  time: { start: number; stepSeconds: number };
}) {
  const { title, aside, signal, time } = props;
  const { lines, unit, bound } = signal;
  const { t } = useTranslationRef(sloTranslationRef);
  const theme = useTheme<BackstageTheme>();
  const tokens = stateTokens(theme);
  const drawn = drawnLines(signal);
  const count = drawn[0].values.length;
  if (count < 2) return null;
  const at = (index: number) => time.start + index * time.stepSeconds;
  const span = formatDuration((count - 1) * time.stepSeconds);
  const points = drawn[0].values.map((_, index) => ({
    t: at(index),
    lines: drawn.map(({ values }) => values[index] ?? null),
  }));
  const known = drawn.flatMap(({ values }) =>
    values.filter(value => value !== null),
  );
  const scale = signalScale(bound === undefined ? known : [...known, bound]);
  const format = (value: number) => formatSignal(value, unit);
  return (
    <ChartFrame
      title={title}
      aside={aside}
      compact
      label={labelOf({ title, span, line: drawn[0], unit }, t)}
      count={count}
      read={(index, from = index) => ({
        time: readingTime(at(index)),
        values: lines.map(({ name, values }) => {
          const some = values.slice(from, index + 1).filter(v => v !== null);
          return {
            label: t(`signals.line.${name}`),
            value: some.length ? format(Math.max(...some)) : t('chart.noData'),
          };
        }),
      })}
    >
      {({ width, right, active }) => (
        <>
          <LineChart
            width={width}
            height={HEIGHT}
            data={points}
            margin={{ top: 8, right, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <ChartAxes
              values={points.map(point => ({
                t: point.t,
                value: point.lines[0],
              }))}
              width={width}
              valueAxis={{ ...scale, tickFormatter: format }}
            />
            {bound !== undefined && (
              <ReferenceLine
                y={bound}
                stroke={tokens.watch}
                strokeDasharray="6 4"
                label={{
                  value: t('signals.boundShort', { bound: format(bound) }),
                  position: 'insideBottomLeft',
                  fill: tokens.watch,
                  fontSize: 12,
                }}
              />
            )}
            {drawn
              .map((line, index) => (
                <Line
                  key={line.name}
                  dataKey={`lines[${index}]`}
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
              .reverse()}
            {active !== undefined && (
              <ReferenceLine
                x={points[active].t}
                stroke={theme.palette.text.primary}
              />
            )}
          </LineChart>
          <SignalLegend signal={signal} drawn={drawn} />
        </>
      )}
    </ChartFrame>
  );
}

function labelOf(
  of: {
    title: string;
    span: string;
    line: PresentSignal['lines'][number];
    unit: PresentSignal['unit'];
  },
  t: Translate,
): string {
  const { title, span, line, unit } = of;
  const known = line.values.filter(value => value !== null);
  if (known.length === 0) return t('signals.empty', { signal: title, span });
  const last = line.values.at(-1) ?? undefined;
  return t('signals.label', {
    signal: title,
    span,
    line: t(`signals.line.${line.name}`),
    low: formatSignal(Math.min(...known), unit),
    high: formatSignal(Math.max(...known), unit),
    last: last === undefined ? t('chart.noData') : formatSignal(last, unit),
  });
}
