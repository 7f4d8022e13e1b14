import type { SloStatus } from '@fairway/contracts/slo';
import { formatDuration } from '@fairway/kit-react';
import { secondsLeft } from '../status/burn';
import { isUnknownState } from '../status/states';
import type { Translate } from '../translations';
import { certainBudget } from './budgetLeft';
import { unknownReason } from './values';

/** How long a budget lasts at the present burn, in words. */
export interface Lasts {
  words: string;
  /** It is not known; where there is one, with the reason. */
  unknown?: boolean;
}

export function lastsOf(status: SloStatus, t: Translate): Lasts {
  const { state, exhaustion } = status;
  if (state === 'exhausted') return { words: t('lasts.spent') };
  // Where the budget left is uncertain, so is until when it lasts.
  if (isUnknownState(state) || isUncertain(status))
    return { words: t('stat.notKnown'), unknown: true };
  if ('unknown' in exhaustion)
    return {
      words: t('unknown.because', { reason: unknownReason(exhaustion, t) }),
      unknown: true,
    };
  if ('outlasts' in exhaustion) return { words: t('lasts.outlasts') };
  const seconds = secondsLeft(status);
  return {
    words: seconds === undefined ? t('lasts.spent') : formatDuration(seconds),
  };
}

function isUncertain(status: SloStatus): boolean {
  return (
    status.remainingRange !== undefined && certainBudget(status) === undefined
  );
}
