import { formatMoment, formatUtc } from '../../format';
import { useNow } from '../../layout/useNow';
import { toDateTime, type AgeProps } from './Age';

/**
 * A time as a person says it: `13:46`, `Sun 23:27`, `10 Dec`. The tooltip has the full UTC time.
 *
 * @public
 */
export function Moment(props: AgeProps) {
  const now = useNow();
  const time = toDateTime(props.of);
  return (
    <time
      dateTime={time.toUTC().toISO() ?? undefined}
      title={formatUtc(time)}
      style={{ whiteSpace: 'nowrap' }}
    >
      {formatMoment(time, now)}
    </time>
  );
}
