import { unknown } from '@fairway/contracts';
import type { RuleGroup } from '@fairway/kit-node/prometheus';
import type { SloReading } from '../dialects';
import { dialectOf } from '../dialects';
import { textOf } from '../dialects/identity';

const FORGET_AFTER_MS = 24 * 3600 * 1000;

function identity({ dialect, key }: SloReading): string {
  return `${dialect} ${textOf(key)}`;
}

function hasRules({ dialect, key }: SloReading, rules: RuleGroup[]): boolean {
  const { idLabel, isRule } = dialectOf(dialect);
  return rules.some(group =>
    group.rules.some(
      rule => isRule(rule) && rule.labels[idLabel] === key[idLabel],
    ),
  );
}

function vanished(reading: SloReading, now: Date): SloReading {
  const gone = unknown('no-series');
  return {
    ...reading,
    id: reading.key[dialectOf(reading.dialect).idLabel],
    sli: gone,
    remaining: gone,
    events: gone,
    badEvents: gone,
    coverage: gone,
    hasData: false,
    burn: reading.burn.map(({ window }) => ({ window, rate: gone })),
    firing: [],
    goneSince: reading.goneSince ?? now.toISOString(),
  };
}

/**
 * Adds the SLOs that the source told before and does not any more, as SLOs without data: a service whose rules stopped
 * must not vanish from the list. Forgotten after a day, unless their rules are still loaded and record nothing else.
 *
 * @param readings - as read, with the ids that the rule sets give
 */
export function keepVanished(
  readings: SloReading[],
  previous: SloReading[],
  { rules, now }: { rules: RuleGroup[] | undefined; now: Date },
): SloReading[] {
  const present = new Set(readings.map(identity));
  const ids = new Set(readings.map(({ dialect, id }) => `${dialect} ${id}`));
  const kept = previous
    .filter(reading => !present.has(identity(reading)))
    .map(reading => vanished(reading, now))
    .filter(reading => {
      const age = now.getTime() - Date.parse(reading.goneSince!);
      const alone = !ids.has(`${reading.dialect} ${reading.id}`);
      return (
        age < FORGET_AFTER_MS ||
        (alone && rules !== undefined && hasRules(reading, rules))
      );
    });
  return [...readings, ...kept];
}
