import type { DateTime } from 'luxon';
import { isKnown } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import {
  formatCount,
  formatDuration,
  formatMoment,
  formatShare,
  toDateTime,
} from '@fairway/kit-react';
import type { Translate } from '../translations';
import { missingSeconds, rangeWords, unknownReason } from './values';

/** What stands in a row instead of the numbers, where they are not known; `undefined` where they are. */
export function rowReason(
  status: SloStatus,
  t: Translate,
  now: DateTime,
): string | undefined {
  switch (status.state) {
    case 'no-data':
      return status.since
        ? t('row.noDataFor', {
            duration: formatDuration(
              now.toSeconds() - Date.parse(status.since) / 1000,
            ),
          })
        : t('row.noData');
    case 'stale':
      return isKnown(status.remaining)
        ? t('row.leftAt', {
            left: formatShare(status.remaining.value),
            time: formatMoment(toDateTime(status.asOf), now),
          })
        : t('row.noData');
    case 'partial':
      return gapWords(status, t);
    case 'young':
      return status.remainingRange
        ? rangeWords(status.remainingRange, t)
        : t('row.young');
    case 'low-traffic':
      return isKnown(status.badEvents) && isKnown(status.events)
        ? t('row.failed', {
            bad: formatCount(status.badEvents.value),
            events: formatCount(status.events.value),
          })
        : t('row.fewRequests');
    default:
      return isKnown(status.remaining)
        ? undefined
        : unknownReason(status.remaining, t);
  }
}

function gapWords(status: SloStatus, t: Translate): string {
  const missing = missingSeconds(status);
  return missing === undefined
    ? t('row.partial')
    : t('row.gaps', { missing: formatDuration(missing) });
}
