import { isKnown, type Measure } from '@fairway/contracts';
import type { AlertTier, SloStatus } from '@fairway/contracts/slo';
import type { Tone } from '@fairway/kit-react';
import { windowSeconds } from './windows';

export interface WindowBurn {
  /** As the rules name it: `1h`. */
  window: string;
  seconds: number;
  rate: Measure;
}

const HOUR = 3600;

/** Burn per window that can be told in time, shortest first. */
export function burnWindows(status: SloStatus): WindowBurn[] {
  return status.burn
    .flatMap(({ window, rate }) => {
      const seconds = windowSeconds(window);
      return seconds === undefined ? [] : [{ window, seconds, rate }];
    })
    .sort((a, b) => a.seconds - b.seconds);
}

/** The burn over the window that is nearest to so many seconds. */
export function burnNear(
  status: SloStatus,
  seconds: number,
): WindowBurn | undefined {
  const distance = (burn: WindowBurn) =>
    Math.abs(Math.log(burn.seconds / seconds));
  return burnWindows(status).reduce<WindowBurn | undefined>(
    (best, burn) =>
      best === undefined || distance(burn) < distance(best) ? burn : best,
    undefined,
  );
}

/** Three windows that tell the story: an hour, a quarter of a day, days. Fewer where the rules have fewer. */
export function tellingWindows(status: SloStatus): WindowBurn[] {
  const chosen = [HOUR, 6 * HOUR, 72 * HOUR]
    .map(seconds => burnNear(status, seconds))
    .filter(burn => burn !== undefined);
  // The nearest to two of them may be the same.
  return [...new Map(chosen.map(burn => [burn.window, burn])).values()];
}

/** The alert that explains a burning state: the worst that fires, and of those the one that fires longest. */
export function firingTier(status: SloStatus): AlertTier | undefined {
  const firing = status.tiers.filter(tier => tier.firing);
  const ofKind = (kind: AlertTier['tier']) =>
    firing
      .filter(({ tier }) => tier === kind)
      .sort((a, b) => (a.since ?? '~').localeCompare(b.since ?? '~'))[0];
  return ofKind('page') ?? ofKind('ticket');
}

/** The burn that the sentence of a burning SLO names: that of the alert that fires, else that of the last hour. */
export function leadingBurn(status: SloStatus): WindowBurn | undefined {
  const long = firingTier(status)?.long;
  return (
    burnWindows(status).find(({ window }) => window === long) ??
    burnNear(status, HOUR)
  );
}

/** Colour of a burn rate: what pages is to act on, what spends the budget early is to watch. */
export function burnTone(status: SloStatus, rate: number): Tone | undefined {
  const factors = status.tiers
    .filter(({ tier }) => tier === 'page')
    .flatMap(({ factor }) => (factor === undefined ? [] : [factor]));
  if (factors.length && rate >= Math.min(...factors)) return 'act';
  return rate > 1 ? 'watch' : undefined;
}

export function rateOf(burn: WindowBurn | undefined): number | undefined {
  return burn && isKnown(burn.rate) ? burn.rate.value : undefined;
}
