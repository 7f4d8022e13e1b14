import { DateTime } from 'luxon';
import { isKnown, valueOf } from '@fairway/contracts';
import type { SourceStatus } from '@fairway/contracts';
import type { SloState, SloStatus } from '@fairway/contracts/slo';
import { errorBudget, hasGaps } from '@fairway/slo';
import {
  formatCost,
  formatDuration,
  formatShare,
  type KitTranslate,
  sourceFaultSentence,
} from '@fairway/kit-react';
import { burnNear, leadingBurn, rateOf, secondsLeft } from '../status/burn';
import type { Translate } from '../translations';
import {
  alertSentence,
  burningSentence,
  unwatchedSentence,
} from './burningSentence';
import { budgetLeft } from './budgetLeft';
import { calendarWindow, resetDay } from './sloWindow';
import { noDataReason } from './noDataReason';
import {
  missingSeconds,
  rateWords,
  unknownReason,
  windowWords,
} from './values';

export interface SentenceContext {
  t: Translate;
  /** The words about sources are the kit's. */
  kit: KitTranslate;
  sources: SourceStatus[];
}

type Sentence = (status: SloStatus, context: SentenceContext) => string[];

const sentences: Record<SloState, Sentence> = {
  exhausted: (status, { t }) => [spent(status, t), ...alertSentence(status, t)],
  'burning-fast': (status, { t }) => burningSentence(status, t),
  'burning-slow': (status, { t }) => burningSentence(status, t),
  healthy: (status, { t }) => quiet(status, t),
  'no-data': (status, { t }) => noData(status, t),
  'no-rules': (_, { t }) => [t('sentence.noRules')],
  stale: (status, context) => stale(status, context),
  partial: (status, { t }) => [...missing(status, t), ...burningNow(status, t)],
  young: (status, { t }) => [young(status, t)],
  'low-traffic': (status, { t }) => [few(status, t)],
};

/**
 * What is the matter, so what, and the mend: whole sentences for `RichText`, with the slots `since`, `until`, `asOf` and `said`.
 */
export function sentenceOf(
  status: SloStatus,
  context: SentenceContext,
): string {
  return sentences[status.state](status, context).join(' ');
}

const HOUR = 3600;

function quiet(status: SloStatus, t: Translate): string[] {
  if (!isKnown(status.remaining) && !status.remainingRange)
    return [
      t('sentence.budgetUnknown', {
        reason: unknownReason(status.remaining, t),
      }),
    ];
  const burn = leadingBurn(status);
  if (!burn)
    return [t('sentence.burnUnknown', { reason: t('unknown.not-recorded') })];
  if (!isKnown(burn.rate))
    return [t('sentence.burnUnknown', { reason: unknownReason(burn.rate, t) })];
  const rate = rateWords(burn.rate.value, burn, t);
  if ('unknown' in status.exhaustion)
    return [
      t('sentence.forecastUnknown', {
        rate,
        reason: unknownReason(status.exhaustion, t),
      }),
    ];
  const seconds = secondsLeft(status);
  return seconds === undefined
    ? [t('sentence.outlasts', { rate })]
    : spentSoon(status, { rate, duration: formatDuration(seconds) }, t);
}

/** That no alert fires means something only where there are alert rules. */
function spentSoon(
  status: SloStatus,
  words: { rate: string; duration: string },
  t: Translate,
): string[] {
  const unwatched = unwatchedSentence(status, t);
  return unwatched.length > 0
    ? [t('sentence.quietUnwatched', words), ...unwatched]
    : [t('sentence.quiet', words)];
}

function spent(status: SloStatus, t: Translate): string {
  const burn = burnNear(status, HOUR);
  const known = rateOf(burn);
  const calendar = calendarWindow(status);
  const day = calendar && resetDay(calendar, DateTime.now());
  if (!burn || known === undefined)
    return day === undefined
      ? t('sentence.spent')
      : t('sentence.spentUntilOnly', { day });
  const rate = rateWords(known, burn, t);
  if (day !== undefined) return t('sentence.spentUntil', { day, rate });
  if (known >= 1) return t('sentence.spentGrows', { rate });
  const window = windowWords(status);
  return window === undefined
    ? t('sentence.spentRecoversOnly', { rate })
    : t('sentence.spentRecovers', { rate, window });
}

function noRequests(status: SloStatus, t: Translate): string {
  const window = windowWords(status);
  return window === undefined
    ? t('sentence.noRequestsInWindow')
    : t('sentence.noRequests', { window });
}

function idle(status: SloStatus, t: Translate): string {
  if (valueOf(status.events) === 0) return noRequests(status, t);
  return isKnown(status.remaining)
    ? t('sentence.noRequestsNow')
    : t('sentence.idle');
}

function noData(status: SloStatus, t: Translate): string[] {
  const reason = noDataReason(status);
  switch (reason) {
    case 'no-series':
      return [
        status.since ? t('sentence.noDataSince') : t('sentence.noData'),
        t('sentence.noDataMend', { name: status.service ?? status.name }),
      ];
    case 'no-traffic':
      return [idle(status, t)];
    case 'rules-not-read':
      return [t('sentence.rulesNotRead')];
    default:
      return [t('sentence.budgetUnknown', { reason: t(`unknown.${reason}`) })];
  }
}

function stale(
  status: SloStatus,
  { t, kit, sources }: SentenceContext,
): string[] {
  const source = sources.find(({ name }) => name === status.source);
  if (!source || source.state === 'ok') return [t('sentence.old')];
  return [
    sourceFaultSentence(source, kit),
    t('sentence.valuesFrom', {
      interval: formatDuration(source.intervalSeconds),
    }),
  ];
}

/** What is missing of the answer, and of the window. */
function missing(status: SloStatus, t: Translate): string[] {
  const warned = status.incomplete
    ? [t('sentence.incomplete', { source: status.source })]
    : [];
  const { coverage } = status;
  if (isKnown(coverage) && !hasGaps(coverage.value)) return warned;
  return [...warned, gaps(status, t)];
}

function gaps(status: SloStatus, t: Translate): string {
  const window = windowWords(status);
  if (!isKnown(status.coverage)) {
    const reason = unknownReason(status.coverage, t);
    return window === undefined
      ? t('sentence.coverageUnknownOnly', { reason })
      : t('sentence.coverageUnknown', { window, reason });
  }
  const seconds = missingSeconds(status);
  return window === undefined || seconds === undefined
    ? t('sentence.gapsUnmeasured')
    : t('sentence.gaps', { missing: formatDuration(seconds), window });
}

function burningNow(status: SloStatus, t: Translate): string[] {
  const burn = burnNear(status, HOUR);
  const rate = rateOf(burn);
  return !burn || rate === undefined
    ? []
    : [t('sentence.burningNow', { rate: rateWords(rate, burn, t) })];
}

function young(status: SloStatus, t: Translate): string {
  const left = budgetLeft(status);
  if (!status.remainingRange || !left) return t('sentence.youngNoRange');
  const coverage = isKnown(status.coverage)
    ? formatShare(status.coverage.value)
    : undefined;
  if ('value' in left)
    return coverage === undefined
      ? t('sentence.youngNoRange')
      : t('sentence.youngOne', { coverage, left: formatShare(left.value) });
  const ends = { low: formatShare(left.low), high: formatShare(left.high) };
  return coverage === undefined
    ? t('sentence.youngUncovered', ends)
    : t('sentence.young', { ...ends, coverage });
}

function few(status: SloStatus, t: Translate): string {
  const { events, objective } = status;
  if (valueOf(events) === 0) return noRequests(status, t);
  if (!isKnown(events) || !isKnown(objective))
    return t('sentence.fewRequestsUncounted');
  const allowed = events.value * errorBudget(objective.value);
  return t('sentence.fewRequests', {
    share: formatCost(1 / allowed),
  });
}
