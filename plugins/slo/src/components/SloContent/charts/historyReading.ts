import { DateTime } from 'luxon';
import type { SloHistory } from '@fairway/contracts/slo';
import { formatBurn, formatShare } from '@fairway/kit-react';
import type { Translate } from '../../../translations';
import { burnWindowWords } from '../../../words/values';
import type { Reading } from './ChartFrame';

type Point = SloHistory['points'][number];

function extreme(
  values: (number | null)[],
  pick: (...known: number[]) => number,
): number | null {
  const known = values.filter(value => value !== null);
  return known.length > 0 ? pick(...known) : null;
}

/** The least left and the highest burn of some points, at the time of the last of them. */
export function worstOf(points: Point[]): Point {
  const last = points[points.length - 1];
  return {
    t: last.t,
    remaining: extreme(
      points.map(({ remaining }) => remaining),
      Math.min,
    ),
    burn: last.burn.map((_, index) =>
      extreme(
        points.map(({ burn }) => burn[index]),
        Math.max,
      ),
    ),
  };
}

/** A point's time, of Unix seconds: `Wed, Oct 21, 22:00`. */
export function readingTime(seconds: number): string {
  return DateTime.fromSeconds(seconds).toLocaleString({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** The values of one point in words; a gap says so. */
export function historyReading(
  point: Point,
  { burnWindows }: SloHistory,
  t: Translate,
): Reading {
  const write = (value: number | null, format: (known: number) => string) =>
    value === null ? t('chart.noData') : format(value);
  return {
    time: readingTime(point.t),
    values: [
      {
        label: t('chart.left'),
        value: write(point.remaining, value => formatShare(value)),
      },
      ...burnWindows.map((window, index) => ({
        label: t('burn.window', { window: burnWindowWords(window) }),
        value: write(point.burn[index], value => formatBurn(value)),
      })),
    ],
  };
}
