import { isKnown, type Measure } from '@fairway/contracts';
import type { AlertTier, SloStatus } from '@fairway/contracts/slo';
import type { Tone } from '@fairway/kit-react';
import { parsePrometheusDuration } from '@fairway/slo';

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
      const seconds = parsePrometheusDuration(window);
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

// Windows that pass for one of a round length: Pyrra scales its windows with the period of the SLO.
const PASSING = {
  hour: [55 / 60, 70 / 60],
  days: [72, 108],
} as const;

/** The burn over an hour, or over days, within what a fixed label may say; nothing, where the rules have other windows. */
export function burnOver(
  status: SloStatus,
  span: keyof typeof PASSING,
): WindowBurn | undefined {
  const [low, high] = PASSING[span].map(hours => hours * HOUR);
  return burnWindows(status).find(
    ({ seconds }) => seconds >= low && seconds <= high,
  );
}

/** The alert that explains a burning state, as the backend chose it. */
export function firingTier({
  tiers,
  leading,
}: SloStatus): AlertTier | undefined {
  return leading === undefined ? undefined : tiers[leading];
}

/** The burn that the forecast is made of: that of the alert that leads, else that of about an hour. */
export function leadingBurn(status: SloStatus): WindowBurn | undefined {
  const { exhaustion } = status;
  const window =
    'window' in exhaustion ? exhaustion.window : firingTier(status)?.long;
  return (
    burnWindows(status).find(burn => burn.window === window) ??
    burnNear(status, HOUR)
  );
}

/** Until the budget is spent, where it is not yet and will be. */
export function secondsLeft({ exhaustion }: SloStatus): number | undefined {
  return 'inSeconds' in exhaustion && exhaustion.inSeconds > 0
    ? exhaustion.inSeconds
    : undefined;
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
