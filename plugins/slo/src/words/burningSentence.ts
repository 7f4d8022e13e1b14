import type { SloStatus } from '@fairway/contracts/slo';
import { formatBurn, formatDuration } from '@fairway/kit-react';
import { firingTier, leadingBurn, rateOf } from '../status/burn';
import type { Translate } from '../translations';
import { burnWindowWords } from './values';

const HOUR = 3600;

/** How fast it burns, until when the budget lasts, and the alert that fires. */
export function burningSentence(status: SloStatus, t: Translate): string[] {
  return [...rateSentence(status, t), ...alertSentence(status, t)];
}

function rateSentence(status: SloStatus, t: Translate): string[] {
  const burn = leadingBurn(status);
  const known = rateOf(burn);
  if (burn === undefined || known === undefined)
    return [t('sentence.burnUnknown', { reason: t('unknown.no-series') })];
  const rate = formatBurn(known);
  const window = burnWindowWords(burn.window);
  const isHour = burn.seconds === HOUR;
  if (status.exhaustedInSeconds === undefined)
    return [
      isHour
        ? t('sentence.burning', { rate })
        : t('sentence.burningOver', { rate, window }),
    ];
  const duration = formatDuration(status.exhaustedInSeconds);
  return [
    isHour
      ? t('sentence.spentIn', { rate, duration })
      : t('sentence.spentInOver', { rate, window, duration }),
  ];
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
