import { DateTime } from 'luxon';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Sparkline as SparklineData,
  SloStatus,
} from '@fairway/contracts/slo';
import {
  Age,
  formatDay,
  formatDuration,
  formatShare,
  Sparkline,
  useNow,
} from '@fairway/kit-react';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';

/** The course of the budget over its window. */
export function SloSparkline(props: {
  status: SloStatus;
  sparkline: SparklineData;
}) {
  const { status, sparkline } = props;
  const { start, stepSeconds, remaining } = sparkline;
  const { t } = useTranslationRef(sloTranslationRef);
  const now = useNow();
  const span = formatDuration(remaining.length * stepSeconds);
  // The look back is hourly: its end is not the present.
  const end = start + (remaining.length - 1) * stepSeconds;
  const known = remaining.filter((value): value is number => value !== null);
  const label = known.length
    ? t('spark.label', {
        span,
        low: formatShare(Math.min(...known)),
        high: formatShare(Math.max(...known)),
        last: formatShare(known[known.length - 1]),
      })
    : t('spark.empty', { span });
  return (
    <Sparkline
      values={remaining}
      tone={stateLooks[status.state].tone}
      label={label}
      captions={[
        formatDay(DateTime.fromSeconds(start), now),
        t('spark.caption', { span }),
        <Age key="end" of={end * 1000} />,
      ]}
    />
  );
}
