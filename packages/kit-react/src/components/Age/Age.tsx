import { DateTime } from 'luxon';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatDay, formatDuration, formatUtc } from '../../format';
import { useNow } from '../../layout/useNow';
import { kitTranslationRef } from '../../translations';

const MONTH_SECONDS = 30 * 86_400;

/** @public */
export interface AgeProps {
  /** ISO 8601, or milliseconds since the epoch. */
  of: string | number;
}

/**
 * How long ago: `42 s ago`; beyond 30 days the day. Grows while it is on the screen; the tooltip has the full UTC time.
 *
 * @public
 */
export function Age(props: AgeProps) {
  const { t } = useTranslationRef(kitTranslationRef);
  const now = useNow();
  const time = toDateTime(props.of);
  // A clock ahead of ours must not make an age from the future.
  const seconds = Math.max(0, now.diff(time, 'seconds').seconds);
  return (
    <time
      dateTime={time.toUTC().toISO() ?? undefined}
      title={formatUtc(time)}
      style={{ whiteSpace: 'nowrap' }}
    >
      {seconds > MONTH_SECONDS
        ? formatDay(time, now)
        : t('ago', { duration: formatDuration(seconds) })}
    </time>
  );
}

/** @public */
export function toDateTime(time: string | number): DateTime {
  return typeof time === 'number'
    ? DateTime.fromMillis(time)
    : DateTime.fromISO(time);
}
