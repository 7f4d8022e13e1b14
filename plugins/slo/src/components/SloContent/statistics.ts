import { isKnown, type Measure } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import {
  formatBurn,
  formatCount,
  formatDuration,
  formatSuccessRate,
} from '@fairway/kit-react';
import { tellingWindows } from '../../status/burn';
import type { Translate } from '../../translations';
import { budgetLeftWords, certainBudget } from '../../words/budgetLeft';
import { lastsOf } from '../../words/lasts';
import { noDataReason } from '../../words/noDataReason';
import { fewWords } from '../../words/rowReason';
import { goalWindowWords } from '../../words/sloWindow';
import { burnWindowWords, unknownReason } from '../../words/values';

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
    lasts(status, t),
    ...burn(status, t),
    successRate(status, t),
    failedOfAll(status, t),
  ];
}

function left(status: SloStatus, t: Translate): Statistic {
  const label = t('stat.left');
  const value = budgetLeftWords(status, t);
  if (value !== undefined) return { label, value };
  if (status.state === 'low-traffic')
    return { label, value: fewWords(status, t), unknown: true };
  return isKnown(status.remaining)
    ? { label, value: t('stat.notKnown'), unknown: true }
    : unknown(label, status.remaining, t);
}

function outage(status: SloStatus, t: Translate): Statistic {
  const label = t('stat.outage');
  const { remaining, budgetSeconds } = status;
  if (!isKnown(remaining)) return unknown(label, remaining, t);
  if (!isKnown(budgetSeconds)) return unknown(label, budgetSeconds, t);
  const certain = certainBudget(status);
  if (certain === undefined || status.state === 'young')
    return { label, value: t('stat.notKnown'), unknown: true };
  const seconds = certain * budgetSeconds.value;
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

function lasts(status: SloStatus, t: Translate): Statistic {
  const { words, unknown: notKnown } = lastsOf(status, t);
  return { label: t('stat.lasts'), value: words, unknown: notKnown };
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
  const window = goalWindowWords(status, t);
  const label =
    window === undefined
      ? t('stat.successRateOnly')
      : t('stat.successRate', { window });
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
  // The counts of a window without present data are no more known than the budget.
  if (status.state === 'no-data')
    return unknown(label, { unknown: noDataReason(status) }, t);
  if (!isKnown(badEvents)) return unknown(label, badEvents, t);
  if (!isKnown(events)) return unknown(label, events, t);
  if (events.value === 0)
    return { label, value: t('row.noRequests'), unknown: true };
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
