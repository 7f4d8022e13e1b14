import { isKnown } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { formatDuration } from '@fairway/kit-react';
import { firingTier, leadingBurn, secondsLeft } from '../status/burn';
import type { Translate } from '../translations';
import { certainBudget, rangeReason } from './budgetLeft';
import { rateWords, unknownReason } from './values';

/** How fast it burns, until when the budget lasts, the alert that fires, and why the budget left is a range. */
export function burningSentence(status: SloStatus, t: Translate): string[] {
  return [
    ...rateSentence(status, t),
    ...alertSentence(status, t),
    ...unwatchedSentence(status, t),
    ...rangeReason(status, t),
  ];
}

function rateSentence(status: SloStatus, t: Translate): string[] {
  const burn = leadingBurn(status);
  if (!burn)
    return [t('sentence.burnUnknown', { reason: t('unknown.no-series') })];
  if (!isKnown(burn.rate))
    return [t('sentence.burnUnknown', { reason: unknownReason(burn.rate, t) })];
  const rate = rateWords(burn.rate.value, burn, t);
  const seconds =
    certainBudget(status) === undefined ? undefined : secondsLeft(status);
  return [
    seconds === undefined
      ? t('sentence.burning', { rate })
      : t('sentence.spentIn', { rate, duration: formatDuration(seconds) }),
  ];
}

/** Why no alert speaks of the burn, where none fires and that does not calm. */
export function unwatchedSentence(status: SloStatus, t: Translate): string[] {
  if (firingTier(status)) return [];
  switch (status.alertRules) {
    case 'none':
      return [t('sentence.noAlertRule')];
    case 'not-read':
      return [t('sentence.alertRulesNotRead')];
    default:
      return [];
  }
}

/** The alert that fires, since when, and whether it is silenced. */
export function alertSentence(status: SloStatus, t: Translate): string[] {
  const tier = firingTier(status);
  if (!tier) return [];
  const isPage = tier.tier === 'page';
  const since = isPage ? t('sentence.pageSince') : t('sentence.ticketSince');
  const only = isPage ? t('sentence.page') : t('sentence.ticket');
  return [
    tier.since ? since : only,
    ...(tier.silencedUntil ? [t('sentence.silenced')] : []),
  ];
}
