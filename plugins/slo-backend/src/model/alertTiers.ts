import { valueOf } from '@fairway/contracts';
import type { AlertTier, SloStatus } from '@fairway/contracts/slo';
import { silencedUntil, type Silences } from '../collect/collectSilences';
import type { RuleTier, SloReading } from '../dialects';

type Firing = SloReading['firing'][0];

function burnOver(reading: SloReading, window: string): number | undefined {
  const found = reading.burn.find(burn => burn.window === window);
  return found && valueOf(found.rate);
}

function burns(
  { long, short, factor }: RuleTier,
  reading: SloReading,
): boolean {
  if (long === undefined || factor === undefined) return false;
  return [long, short ?? long].every(window => {
    const rate = burnOver(reading, window);
    return rate !== undefined && rate > factor;
  });
}

/**
 * The tiers that an alert may mean: that of its window, or, where tiers share one alert, those whose windows burn; as
 * the alert lags a little, else the first.
 */
function meant(
  { tier: name, long }: Firing,
  tiers: RuleTier[],
  reading: SloReading,
): RuleTier[] {
  const named = tiers.filter(({ tier }) => tier === name);
  if (long !== undefined) return named.filter(tier => tier.long === long);
  const burning = named.filter(tier => burns(tier, reading));
  return burning.length > 0 ? burning : named.slice(0, 1);
}

/** Oldest first; those of unknown age last. */
function byAge(a: { since?: string }, b: { since?: string }): number {
  if (a.since === undefined || b.since === undefined) {
    return Number(a.since === undefined) - Number(b.since === undefined);
  }
  return Date.parse(a.since) - Date.parse(b.since);
}

/** Silenced while every one of the alerts is; not known where that is so of one, and none is known not to be. */
function silenceOf(
  alerts: Firing[],
  silences: Silences | undefined,
): string | null | undefined {
  if (!silences || alerts.length === 0) return undefined;
  const ends = alerts.map(({ labels }) => silencedUntil(labels, silences));
  if (ends.includes(null)) return null;
  return ends.includes(undefined) ? undefined : ends.sort()[0];
}

function row(
  tier: RuleTier,
  alerts: Firing[],
  silences: Silences | undefined,
): AlertTier {
  return {
    ...tier,
    firing: alerts.length > 0,
    since: [...alerts].sort(byAge)[0]?.since,
    silencedUntil: silenceOf(alerts, silences),
  };
}

/** Alerts that no known tier explains: each is shown, whatever the rules say. */
function unexplained(
  alerts: Firing[],
  silences: Silences | undefined,
): AlertTier[] {
  const same = Map.groupBy(alerts, ({ tier, long }) => `${tier} ${long}`);
  return [...same.values()].map(own => {
    const [{ tier, long, labels }] = own;
    const short = long === undefined ? undefined : labels.short;
    return row({ tier, long, short }, own, silences);
  });
}

/**
 * The tiers of an SLO's loaded alert rules with what fires: every firing alert is in a row, also where the rules are not
 * known.
 *
 * @param silences - that hold now; `undefined`: not known
 */
export function alertTiers(
  reading: SloReading,
  silences: Silences | undefined,
): AlertTier[] {
  const { tiers = [], firing } = reading;
  const meaning = firing.map(alert => meant(alert, tiers, reading));
  return [
    ...tiers.map(tier =>
      row(
        tier,
        firing.filter((_, i) => meaning[i].includes(tier)),
        silences,
      ),
    ),
    ...unexplained(
      firing.filter((_, i) => meaning[i].length === 0),
      silences,
    ),
  ];
}

/** Whether the SLO has alert rules. */
export function alertRulesOf({
  tiers,
  rulesElsewhere,
}: SloReading): SloStatus['alertRules'] {
  if (!tiers) return rulesElsewhere ? 'elsewhere' : 'not-read';
  return tiers.length > 0 ? 'loaded' : 'none';
}

/** Which of the tiers leads: of the worst burn tier that fires the one that fires longest. */
export function leadingTier(tiers: AlertTier[]): number | undefined {
  const firing = tiers.filter(tier => tier.firing);
  const worst = ['page', 'ticket'].find(name =>
    firing.some(({ tier }) => tier === name),
  );
  const [leading] = firing.filter(({ tier }) => tier === worst).sort(byAge);
  return leading && tiers.indexOf(leading);
}
