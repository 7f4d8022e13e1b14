import { DateTime } from 'luxon';
import type { SloHistory } from '@fairway/contracts/slo';
import { formatBurn, formatShare } from '@fairway/kit-react';
import type { Translate } from '../../../translations';
import type { Reading } from './ChartFrame';

type Point = SloHistory['points'][number];

/** The values of one point in words; a gap says so. */
export function historyReading(point: Point, t: Translate): Reading {
  const write = (value: number | null, format: (known: number) => string) =>
    value === null ? t('chart.noData') : format(value);
  return {
    time: DateTime.fromSeconds(point.t).toLocaleString({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
    values: [
      {
        label: t('chart.left'),
        value: write(point.remaining, value => formatShare(value)),
      },
      {
        label: t('chart.burn1h'),
        value: write(point.burn1h, value => formatBurn(value)),
      },
      {
        label: t('chart.burn6h'),
        value: write(point.burn6h, value => formatBurn(value)),
      },
    ],
  };
}
