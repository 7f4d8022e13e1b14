import { valueOf } from '@fairway/contracts';
import type { AlertTier } from '@fairway/contracts/slo';
import { standardTiers, type BurnTier } from '@fairway/slo';
import { silencedUntil, type Silences } from '../collect/collectSilences';
import { dialectOf, type SloReading } from '../dialects';

const MONTH_SECONDS = 30 * 86400;

type Firing = SloReading['firing'][0];

/** A tier of alerts; without windows and factor where only its name is known. */
type Tier = Pick<AlertTier, 'tier' | 'long' | 'short' | 'factor'>;

function burnOver(reading: SloReading, window: string): number | undefined {
  const found = reading.burn.find(burn => burn.window === window);
  return found && valueOf(found.rate);
}

function burns(
  { long, short, factor }: BurnTier,
  reading: SloReading,
): boolean {
  return [long, short].every(window => {
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
  tiers: BurnTier[],
  reading: SloReading,
): BurnTier[] {
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

/** Silenced while every one of the alerts is. */
function silenceOf(
  alerts: Firing[],
  silences: Silences | undefined,
): string | null | undefined {
  if (!silences || alerts.length === 0) return undefined;
  const ends = alerts.map(({ labels }) => silencedUntil(labels, silences));
  return ends.includes(null) ? null : ends.sort()[0];
}

function row(
  tier: Tier,
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

/** Tiers that the reading tells, or that the rule set always has. Pyrra's stand in its rules only. */
function knownTiers(reading: SloReading): BurnTier[] {
  if (reading.tiers) return reading.tiers;
  if (reading.dialect === 'pyrra') return [];
  return standardTiers(valueOf(reading.windowSeconds) ?? MONTH_SECONDS);
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

/** That there are page and ticket alerts, where nothing more is known of them and none fires. */
function unread(reading: SloReading): Tier[] {
  if (reading.tiers || reading.dialect !== 'pyrra') return [];
  return (['page', 'ticket'] as const)
    .filter(name => !reading.firing.some(({ tier }) => tier === name))
    .map(tier => ({ tier }));
}

function burnRows(
  reading: SloReading,
  silences: Silences | undefined,
): AlertTier[] {
  const tiers = knownTiers(reading);
  const alerts = reading.firing.filter(({ tier }) => tier !== 'no-data');
  const meaning = alerts.map(alert => meant(alert, tiers, reading));
  return [
    ...tiers.map(tier =>
      row(
        tier,
        alerts.filter((_, i) => meaning[i].includes(tier)),
        silences,
      ),
    ),
    ...unexplained(
      alerts.filter((_, i) => meaning[i].length === 0),
      silences,
    ),
    ...unread(reading).map(tier => row(tier, [], silences)),
  ];
}

/**
 * The alert tiers of an SLO with what fires: every firing alert is in a row, also where the rules are not known.
 *
 * @param silences - that hold now; `undefined`: not known
 */
export function alertTiers(
  reading: SloReading,
  silences: Silences | undefined,
): AlertTier[] {
  const rows = burnRows(reading, silences);
  if (dialectOf(reading.dialect).caveats.includes('no-data-is-silent')) {
    return rows;
  }
  const noData = reading.firing.filter(({ tier }) => tier === 'no-data');
  return [...rows, row({ tier: 'no-data' }, noData, silences)];
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
