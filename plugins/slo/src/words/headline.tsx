import type { ReactNode } from 'react';
import type { DateTime } from 'luxon';
import { isKnown, valueOf } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import {
  Age,
  formatCount,
  formatDuration,
  formatShare,
  Moment,
  RichText,
  splitDuration,
} from '@fairway/kit-react';
import type { Translate } from '../translations';
import { budgetLeft } from './budgetLeft';
import { noDataReason } from './noDataReason';
import { rangeWords, windowWords } from './values';

/** The one figure of an SLO, with its unit. */
export interface Headline {
  value: string;
  unit?: ReactNode;
  hint?: string;
  words?: boolean;
  old?: boolean;
}

export function headlineOf(
  status: SloStatus,
  t: Translate,
  now: DateTime,
): Headline {
  if (status.state === 'no-data') return noDataHeadline(status, t, now);
  if (status.state === 'no-rules')
    return { value: t('headline.noRules'), words: true };
  if (status.state === 'low-traffic') return fewHeadline(status, t);
  const left = budgetLeft(status);
  if (!left) return { value: t('headline.notKnown'), words: true };
  if (status.state === 'stale')
    return oldHeadline(
      'value' in left ? formatShare(left.value) : rangeWords(left, t),
      status,
      t,
    );
  return 'value' in left
    ? figureHeadline(status, left.value, t)
    : { value: rangeWords(left, t), unit: t('headline.left') };
}

function noDataHeadline(
  status: SloStatus,
  t: Translate,
  now: DateTime,
): Headline {
  const reason = noDataReason(status);
  if (reason === 'no-traffic')
    return { value: t('headline.noRequests'), words: true };
  if (reason !== 'no-series')
    return { value: t('headline.notKnown'), words: true };
  if (!status.since) return { value: t('headline.noData'), words: true };
  const seconds = now.toSeconds() - Date.parse(status.since) / 1000;
  return {
    value: t('headline.noDataFor', { duration: formatDuration(seconds) }),
    words: true,
  };
}

function fewHeadline(status: SloStatus, t: Translate): Headline {
  const { badEvents, events } = status;
  if (valueOf(events) === 0)
    return { value: t('headline.noRequests'), words: true };
  if (!isKnown(badEvents) || !isKnown(events))
    return { value: t('headline.fewRequests'), words: true };
  const window = windowWords(status);
  return {
    value: t('headline.failed', {
      bad: formatCount(badEvents.value),
      events: formatCount(events.value),
    }),
    unit:
      window === undefined
        ? t('headline.failedUnitOnly')
        : t('headline.failedUnit', { window }),
  };
}

function oldHeadline(value: string, status: SloStatus, t: Translate): Headline {
  return {
    value,
    old: true,
    unit: (
      <RichText
        text={t('headline.leftAt')}
        slots={{
          time: <Moment of={status.asOf} />,
          age: <Age of={status.asOf} />,
        }}
      />
    ),
  };
}

function figureHeadline(
  status: SloStatus,
  remaining: number,
  t: Translate,
): Headline {
  const value = formatShare(remaining);
  if (status.state === 'partial' || status.state === 'young')
    return { value, unit: t('headline.leftOfMeasured') };
  return {
    value,
    unit: outageWords(status, remaining, t),
    hint: t('headline.outageHint'),
  };
}

function outageWords(
  status: SloStatus,
  remaining: number,
  t: Translate,
): string {
  const { budgetSeconds } = status;
  if (remaining < 0)
    return isKnown(budgetSeconds)
      ? t('headline.overspent', {
          duration: formatDuration(-remaining * budgetSeconds.value, 'up'),
        })
      : t('headline.overspentOnly');
  if (!isKnown(budgetSeconds)) return t('headline.left');
  return t(
    'headline.leftOf',
    splitDuration(remaining * budgetSeconds.value, budgetSeconds.value),
  );
}
