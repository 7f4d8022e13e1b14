import type { SloDefinition } from '../definition/SloDefinition';
import { parsePrometheusDuration } from '../duration';
import { errorBudget } from '../budget';
import type { BurnTier } from '../tiers';

/**
 * A tier whose alert can never fire, or only far above its factor, and why.
 *
 * @public
 */
export interface DeadAlert {
  tier: BurnTier;
  /**
   * - `factor`: even if everything fails it burns no faster than that.
   * - `traffic`: the long window has fewer events than bad ones are needed.
   * - `late`: the least number of bad events asks for a burn faster than the factor.
   */
  reason: 'factor' | 'traffic' | 'late';
  /** Never at all, or only later than the factor says. */
  never: boolean;
  message: string;
  mend: string;
}

const number = (value: number) => String(Number(value.toPrecision(3)));

/**
 * Whether a tier can fire at all: where everything fails, the burn is 1 / budget, and that must be above the factor.
 *
 * @public
 */
export function canFire(
  { factor }: Pick<BurnTier, 'factor'>,
  { objective }: Pick<SloDefinition, 'objective'>,
): boolean {
  // Ten digits: a product that is 1 on paper is not above it for a rounding error.
  return Number((factor * errorBudget(Number(objective))).toPrecision(10)) < 1;
}

function deadByFactor(tier: BurnTier, { objective }: SloDefinition): DeadAlert {
  const most = 1 / errorBudget(Number(objective));
  return {
    tier,
    reason: 'factor',
    never: true,
    message: `Even if everything fails, a target of ${objective} burns ${number(
      most,
    )} times too fast at most; this tier waits for more than ${tier.factor}.`,
    mend: `Lower its factor below ${number(most)}, or leave the tier out.`,
  };
}

function byTraffic(
  tier: BurnTier,
  { objective, alerts }: SloDefinition,
  eventsPerSecond: number,
): DeadAlert | undefined {
  const events = eventsPerSecond * parsePrometheusDuration(tier.long)!;
  const { minimumBadEvents: least } = alerts;
  const atFactor = events * errorBudget(Number(objective)) * tier.factor;
  if (atFactor >= least) return undefined;
  const never = events < least;
  return {
    tier,
    reason: never ? 'traffic' : 'late',
    never,
    message: never
      ? `At this traffic ${tier.long} has ${number(
          events,
        )} events; the alert wants ${least} bad ones.`
      : `At this traffic a burn of ${tier.factor} over ${tier.long} is ${number(
          atFactor,
        )} bad events; the alert wants ${least}, which is a burn of ${number(
          (tier.factor * least) / atFactor,
        )}.`,
    mend: 'Lower the least number of bad events, count more under one SLO, or watch this service with a probe.',
  };
}

/**
 * Tiers that can never fire, or only later than their factor says.
 *
 * @param eventsPerSecond - the mean; `undefined`: not known, so only the factors are looked at
 * @public
 */
export function deadAlerts(
  definition: SloDefinition,
  eventsPerSecond?: number,
): DeadAlert[] {
  return definition.alerts.tiers.flatMap(tier => {
    if (!canFire(tier, definition)) return [deadByFactor(tier, definition)];
    if (eventsPerSecond === undefined) return [];
    return byTraffic(tier, definition, eventsPerSecond) ?? [];
  });
}
