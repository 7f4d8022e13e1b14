import { parsePrometheusDuration } from '@fairway/slo';
import type { Rule, RuleGroup } from '@fairway/kit-node/prometheus';
import { alertBounds, type Bound } from '../prometheus/alertBounds';
import type { RuleTier, SloReading } from './Dialect';
import { byWindow } from './windows';

/** Series of the burn over a window: `<prefix>1h`. */
export interface BurnSeries {
  prefix: string;
  /** Their value at an even burn; `undefined`: not known. */
  evenBurn: number | undefined;
}

// The same rules are looked at each time the SLOs are read.
const known = new WeakMap<Rule, Bound[][]>();

function boundsOf(rule: Rule): Bound[][] {
  const bounds = known.get(rule) ?? alertBounds(rule.query);
  known.set(rule, bounds);
  return bounds;
}

const RANK = ['page', 'ticket', 'no-data'];

function factorOf(bounds: Bound[], evenBurn: number | undefined) {
  if (evenBurn === undefined) return undefined;
  // What is written as 14.4 × 0.001 is seldom exactly that in binary.
  const factors = new Set(
    bounds.map(({ above }) => Number((above / evenBurn).toPrecision(4))),
  );
  const [factor] = factors;
  return factors.size === 1 && Number.isFinite(factor) ? factor : undefined;
}

/** The tiers of one alert rule: one for each way in which it fires; without windows where they could not be read. */
export function burnTiers(
  tier: RuleTier['tier'],
  rule: Rule,
  { prefix, evenBurn }: BurnSeries,
): RuleTier[] {
  const tiers = boundsOf(rule).map((bounds): RuleTier => {
    const burns = bounds
      .filter(({ metric }) => metric.startsWith(prefix))
      .map(bound => ({ ...bound, window: bound.metric.slice(prefix.length) }))
      .filter(({ window }) => parsePrometheusDuration(window) !== undefined)
      .sort(byWindow);
    const long = burns.at(-1)?.window;
    return {
      tier,
      long,
      short: burns.length > 1 ? burns[0].window : undefined,
      factor: long === undefined ? undefined : factorOf(burns, evenBurn),
    };
  });
  return tiers.length > 0 ? tiers : [{ tier }];
}

/** Worst first, then shortest window first, each once: several servers may load the same rules. */
export function orderedTiers(tiers: RuleTier[]): RuleTier[] {
  const byText = new Map(
    tiers.map(tier => [
      [tier.tier, tier.long, tier.short, tier.factor].join(' '),
      tier,
    ]),
  );
  return [...byText.values()].sort(
    (a, b) =>
      RANK.indexOf(a.tier) - RANK.indexOf(b.tier) ||
      byWindow({ window: a.long ?? '' }, { window: b.long ?? '' }),
  );
}

/**
 * What the rules of one SLO tell of its alerts.
 *
 * @param rules - none: they are not on this source; `undefined`: the source's could not be read
 */
export function alertingOf(
  rules: Rule[] | undefined,
  tiersOf: (own: Rule[]) => RuleTier[],
): Pick<SloReading, 'tiers' | 'rulesElsewhere'> {
  if (!rules) return {};
  return rules.length > 0
    ? { tiers: tiersOf(rules) }
    : { rulesElsewhere: true };
}

/** Rules per value of a label. */
export function rulesBy(
  label: string,
  groups: RuleGroup[],
): Map<string, Rule[]> {
  return Map.groupBy(
    groups.flatMap(({ rules }) => rules).filter(({ labels }) => labels[label]),
    ({ labels }) => labels[label],
  );
}
