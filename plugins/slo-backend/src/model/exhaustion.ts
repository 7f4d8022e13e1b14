import { isKnown } from '@fairway/contracts';
import type { AlertTier, SloStatus } from '@fairway/contracts/slo';
import { parsePrometheusDuration, secondsToExhaustion } from '@fairway/slo';
import type { SloReading } from '../dialects';

const HOUR = 3600;

type Burn = SloReading['burn'][0];

function nearestToAnHour(burn: Burn[]): Burn | undefined {
  const distance = ({ window }: Burn) => {
    const seconds = parsePrometheusDuration(window);
    return seconds ? Math.abs(Math.log(seconds / HOUR)) : Infinity;
  };
  return [...burn].sort((a, b) => distance(a) - distance(b))[0];
}

/** The burn that a forecast is made of: that of the alert that leads, else that of the last hour or so. */
export function tellingBurn(
  { burn }: SloReading,
  leading: AlertTier | undefined,
): Burn | undefined {
  return (
    burn.find(({ window }) => window === leading?.long) ?? nearestToAnHour(burn)
  );
}

/** Until a window of the calendar ends, and a new budget begins. */
function secondsToReset({ calendar }: SloReading, asOf: Date): number {
  return calendar
    ? (Date.parse(calendar.end) - asOf.getTime()) / 1000
    : Infinity;
}

/** Until when the budget lasts, if the burn goes on; why that can't be told, where a number for it is missing. */
export function exhaustion(
  reading: SloReading,
  leading: AlertTier | undefined,
  asOf: Date,
): SloStatus['exhaustion'] {
  const burn = tellingBurn(reading, leading);
  const { remaining, windowSeconds } = reading;
  if (!burn) return { unknown: 'no-series' };
  const { window, rate } = burn;
  if (!isKnown(rate)) return { unknown: rate.unknown };
  if (!isKnown(remaining)) return { unknown: remaining.unknown };
  if (!isKnown(windowSeconds)) return { unknown: windowSeconds.unknown };
  if (remaining.value <= 0) return { inSeconds: 0, window };
  const inSeconds = secondsToExhaustion(
    remaining.value,
    rate.value,
    windowSeconds.value,
  );
  const isLater =
    inSeconds === undefined || inSeconds > secondsToReset(reading, asOf);
  return isLater ? { outlasts: true, window } : { inSeconds, window };
}
