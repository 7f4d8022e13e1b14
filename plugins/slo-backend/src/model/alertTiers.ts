import { valueOf } from '@fairway/contracts';
import type { AlertTier } from '@fairway/contracts/slo';
import { standardTiers, type BurnTier } from '@fairway/slo';
import { silencedUntil, type Silences } from '../collect/collectSilences';
import { dialectOf, type SloReading } from '../dialects';

const MONTH_SECONDS = 30 * 86400;

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
 * Which of the tiers that share one alert is meant: the one whose windows burn, or, as the alert lags a little, the
 * first.
 */
function suspect(tiers: BurnTier[], reading: SloReading): BurnTier[] {
  const burning = tiers.filter(tier => burns(tier, reading));
  return burning.length > 0 ? burning : tiers.slice(0, 1);
}

/**
 * The alert tiers of an SLO with what fires. Tiers follow the loaded rules where those differ from the standard.
 *
 * @param silences - that hold now; `undefined`: not known
 */
export function alertTiers(
  reading: SloReading,
  silences: Silences | undefined,
): AlertTier[] {
  const silence = (alert: SloReading['firing'][0] | undefined) =>
    alert && silences ? silencedUntil(alert.labels, silences) : undefined;
  const tiers =
    reading.tiers ??
    standardTiers(valueOf(reading.windowSeconds) ?? MONTH_SECONDS);
  const rows = tiers.map((tier): AlertTier => {
    const alert = reading.firing.find(
      ({ tier: name, long }) =>
        name === tier.tier &&
        (long === undefined
          ? suspect(
              tiers.filter(t => t.tier === name),
              reading,
            ).includes(tier)
          : long === tier.long),
    );
    return {
      ...tier,
      firing: alert !== undefined,
      since: alert?.since,
      silencedUntil: silence(alert),
    };
  });
  const noData = reading.firing.find(({ tier }) => tier === 'no-data');
  if (dialectOf(reading.dialect).caveats.includes('no-data-is-silent')) {
    return rows;
  }
  return [
    ...rows,
    {
      tier: 'no-data',
      firing: noData !== undefined,
      since: noData?.since,
      silencedUntil: silence(noData),
    },
  ];
}

/** The worst burn tier that fires. */
export function worstFiring(tiers: AlertTier[]): AlertTier | undefined {
  const firing = tiers.filter(tier => tier.firing && tier.tier !== 'no-data');
  return firing.find(({ tier }) => tier === 'page') ?? firing[0];
}
