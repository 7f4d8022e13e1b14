import type { DateTime } from 'luxon';
import { isKnown, valueOf } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { hasGaps } from '@fairway/slo';
import {
  formatCount,
  formatDuration,
  formatMoment,
  toDateTime,
} from '@fairway/kit-react';
import type { Translate } from '../translations';
import { budgetLeftWords } from './budgetLeft';
import { noDataReason } from './noDataReason';
import { missingSeconds, unknownReason } from './values';

/** What stands in a row instead of the numbers, where they are not known; `undefined` where they are. */
export function rowReason(
  status: SloStatus,
  t: Translate,
  now: DateTime,
): string | undefined {
  switch (status.state) {
    case 'no-data':
      return noDataWords(status, t, now);
    case 'no-rules':
      return t('row.noRules');
    case 'stale':
      return staleWords(status, t, now);
    case 'partial':
      return partialWords(status, t);
    case 'young':
      return budgetLeftWords(status, t) ?? t('row.young');
    case 'low-traffic':
      return isKnown(status.badEvents) &&
        isKnown(status.events) &&
        status.events.value > 0
        ? t('row.failed', {
            bad: formatCount(status.badEvents.value),
            events: formatCount(status.events.value),
          })
        : fewWords(status, t);
    default:
      return isKnown(status.remaining)
        ? undefined
        : unknownReason(status.remaining, t);
  }
}

function staleWords(status: SloStatus, t: Translate, now: DateTime): string {
  const left = budgetLeftWords(status, t);
  if (left === undefined)
    return isKnown(status.remaining)
      ? t('stat.notKnown')
      : unknownReason(status.remaining, t);
  return t('row.leftAt', {
    left,
    time: formatMoment(toDateTime(status.asOf), now),
  });
}

/** What is left of what was measured, and what is missing. */
function partialWords(status: SloStatus, t: Translate): string {
  const left = budgetLeftWords(status, t);
  const missing = gapWords(status, t);
  return left === undefined ? missing : t('row.leftBut', { left, missing });
}

function noDataWords(status: SloStatus, t: Translate, now: DateTime): string {
  const reason = noDataReason(status);
  if (reason !== 'no-series') return t(`unknown.${reason}`);
  return status.since
    ? t('row.noDataFor', {
        duration: formatDuration(
          now.toSeconds() - Date.parse(status.since) / 1000,
        ),
      })
    : t('row.noData');
}

/** That there were no requests, or too few of them. */
export function fewWords({ events }: SloStatus, t: Translate): string {
  return valueOf(events) === 0 ? t('row.noRequests') : t('row.fewRequests');
}

function gapWords(status: SloStatus, t: Translate): string {
  const { coverage } = status;
  if (!isKnown(coverage)) return t('row.coverageUnknown');
  if (!hasGaps(coverage.value)) return t('row.incomplete');
  const missing = missingSeconds(status);
  return missing === undefined
    ? t('row.partial')
    : t('row.gaps', { missing: formatDuration(missing) });
}
