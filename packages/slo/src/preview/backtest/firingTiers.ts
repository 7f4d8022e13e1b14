import { errorBudget } from '../../budget';
import type { SloDefinition } from '../../definition/SloDefinition';
import { parsePrometheusDuration } from '../../duration';
import type { BurnTier } from '../../tiers';
import type { Past } from './Past';
import type { Summing, WindowSum } from './WindowSums';

/** Share of a long window that must have been evaluated, but where it is read from raw data. */
const LEAST_KNOWN = 0.25;
const [FIVE_MINUTES, HOUR, SIX_HOURS] = [300, 3600, 21600];

/** As the rules do it: 5 m and 1 h from raw data, up to 6 h the mean of recorded rates, then the ledger. */
function windowOf({ events, ledger }: Past, index: number, seconds: number) {
  const raw = seconds <= FIVE_MINUTES || seconds === HOUR;
  const summing: Summing = raw || seconds > SIX_HOURS ? 'tiles' : 'moments';
  const { sums } = seconds > SIX_HOURS ? ledger : events;
  return sums.at(index, seconds, summing);
}

/** Multiple of the even burn; `undefined` where there is no event. */
export function burnOf({ total, bad }: WindowSum, budget: number) {
  return total > 0 ? bad / total / budget : undefined;
}

function isFiring(
  tier: BurnTier,
  { alerts, objective }: SloDefinition,
  window: (seconds: number) => WindowSum,
): boolean {
  const budget = errorBudget(Number(objective));
  const seconds = parsePrometheusDuration(tier.long)!;
  const long = window(seconds);
  const short = window(parsePrometheusDuration(tier.short)!);
  const above = [long, short].every(sum => {
    const burn = burnOf(sum, budget);
    return burn !== undefined && burn > tier.factor;
  });
  const { minimumBadEvents } = alerts;
  // Increases are extrapolated, so they are not whole.
  const enough = minimumBadEvents <= 0 || long.bad > minimumBadEvents - 0.5;
  return above && enough && (seconds === HOUR || long.known > LEAST_KNOWN);
}

/** The tier of that kind whose alert fires at a moment, the fastest first. */
export function firingTier(
  past: Past,
  tier: BurnTier['tier'],
  index: number,
): BurnTier | undefined {
  const { definition } = past;
  const window = (seconds: number) => windowOf(past, index, seconds);
  return definition.alerts.tiers.find(
    one => one.tier === tier && isFiring(one, definition, window),
  );
}
