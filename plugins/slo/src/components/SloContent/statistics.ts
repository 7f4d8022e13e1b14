import { isKnown, type Measure } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import {
  formatBurn,
  formatCount,
  formatDuration,
  formatShare,
  formatSuccessRate,
} from '@fairway/kit-react';
import { secondsLeft, tellingWindows } from '../../status/burn';
import { isUnknownState } from '../../status/states';
import type { Translate } from '../../translations';
import { fewWords } from '../../words/rowReason';
import {
  burnWindowWords,
  rangeWords,
  unknownReason,
  windowWords,
} from '../../words/values';

export interface Statistic {
  label: string;
  value: string;
  /** There is no number; the value says why. */
  unknown?: boolean;
}

/** The numbers of an SLO, each with its label. */
export function statisticsOf(status: SloStatus, t: Translate): Statistic[] {
  return [
    left(status, t),
    outage(status, t),
    spentIn(status, t),
    ...burn(status, t),
    successRate(status, t),
    failedOfAll(status, t),
  ];
}

function left(status: SloStatus, t: Translate): Statistic {
  const label = t('stat.left');
  const { remaining, remainingRange } = status;
  if (status.state === 'low-traffic')
    return { label, value: fewWords(status, t), unknown: true };
  if (remainingRange && status.state !== 'exhausted')
    return { label, value: rangeWords(remainingRange, t) };
  return measured(label, remaining, value => formatShare(value), t);
}

function outage(status: SloStatus, t: Translate): Statistic {
  const label = t('stat.outage');
  const { remaining, budgetSeconds } = status;
  if (status.state === 'low-traffic' || status.state === 'young')
    return { label, value: t('stat.notKnown'), unknown: true };
  if (!isKnown(remaining)) return unknown(label, remaining, t);
  if (!isKnown(budgetSeconds)) return unknown(label, budgetSeconds, t);
  const seconds = remaining.value * budgetSeconds.value;
  return {
    label,
    value:
      seconds < 0
        ? t('stat.outageOverspent', {
            duration: formatDuration(-seconds, 'up'),
          })
        : formatDuration(seconds),
  };
}

function spentIn(status: SloStatus, t: Translate): Statistic {
  const label = t('stat.spentIn');
  const { state, exhaustion } = status;
  if (state === 'exhausted') return { label, value: t('stat.isSpent') };
  // Where the budget left is uncertain, so is until when it lasts.
  if (isUnknownState(state))
    return { label, value: t('stat.notKnown'), unknown: true };
  if ('unknown' in exhaustion) return unknown(label, exhaustion, t);
  if ('outlasts' in exhaustion) return { label, value: t('stat.outlasts') };
  const seconds = secondsLeft(status);
  return {
    label,
    value: seconds === undefined ? t('stat.isSpent') : formatDuration(seconds),
  };
}

function burn(status: SloStatus, t: Translate): Statistic[] {
  const [first, second] = tellingWindows(status);
  if (!first) return [];
  const label = second
    ? t('stat.burn', {
        first: burnWindowWords(first.window),
        second: burnWindowWords(second.window),
      })
    : t('burn.window', { window: burnWindowWords(first.window) });
  if (!isKnown(first.rate)) return [unknown(label, first.rate, t)];
  const rates = [first, second].flatMap(entry =>
    entry && isKnown(entry.rate) ? [formatBurn(entry.rate.value)] : [],
  );
  return [{ label, value: rates.join(' · ') }];
}

function successRate(status: SloStatus, t: Translate): Statistic {
  const label = t('stat.successRate', { window: windowWords(status, t) });
  const { sli, objective } = status;
  if (!isKnown(objective)) return unknown(label, objective, t);
  return measured(
    label,
    sli,
    value => formatSuccessRate(value, objective.value),
    t,
  );
}

function failedOfAll(status: SloStatus, t: Translate): Statistic {
  const label = t('stat.failedOfAll');
  const { badEvents, events } = status;
  if (!isKnown(badEvents)) return unknown(label, badEvents, t);
  if (!isKnown(events)) return unknown(label, events, t);
  return {
    label,
    value: t('stat.pair', {
      bad: formatCount(badEvents.value),
      events: formatCount(events.value),
    }),
  };
}

function measured(
  label: string,
  measure: Measure,
  write: (value: number) => string,
  t: Translate,
): Statistic {
  return isKnown(measure)
    ? { label, value: write(measure.value) }
    : unknown(label, measure, t);
}

function unknown(
  label: string,
  measure: Exclude<Measure, { value: number }>,
  t: Translate,
): Statistic {
  return {
    label,
    value: t('unknown.because', { reason: unknownReason(measure, t) }),
    unknown: true,
  };
}
