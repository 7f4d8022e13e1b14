import { unknown } from '@fairway/contracts';
import type { RuleGroup } from '@fairway/kit-node/prometheus';
import type { SloReading } from '../dialects';
import { dialectOf } from '../dialects';

const FORGET_AFTER_MS = 24 * 3600 * 1000;

function hasRules(reading: SloReading, rules: RuleGroup[]): boolean {
  const { idLabel } = dialectOf(reading.dialect);
  return rules.some(group =>
    group.rules.some(({ labels }) => labels[idLabel] === reading.key[idLabel]),
  );
}

function vanished(reading: SloReading, now: Date): SloReading {
  const gone = unknown('no-series');
  return {
    ...reading,
    sli: gone,
    remaining: gone,
    hasData: false,
    burn: reading.burn.map(({ window }) => ({ window, rate: gone })),
    firing: [],
    goneSince: reading.goneSince ?? now.toISOString(),
  };
}

/**
 * Adds the SLOs that the source told before and does not any more, as SLOs without data: a service whose rules stopped
 * must not vanish from the list. Forgotten after a day, unless their rules are still loaded.
 */
export function keepVanished(
  readings: SloReading[],
  previous: SloReading[],
  { rules, now }: { rules: RuleGroup[] | undefined; now: Date },
): SloReading[] {
  const present = new Set(readings.map(({ id }) => id));
  const kept = previous
    .filter(({ id }) => !present.has(id))
    .map(reading => vanished(reading, now))
    .filter(
      reading =>
        now.getTime() - Date.parse(reading.goneSince!) < FORGET_AFTER_MS ||
        (rules !== undefined && hasRules(reading, rules)),
    );
  return [...readings, ...kept];
}
