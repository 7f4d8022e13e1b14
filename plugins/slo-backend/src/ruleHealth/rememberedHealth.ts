import type { RuleGroup } from '@fairway/slo';
import type { RulesSnapshot } from '../collect/collectRules';
import { dialectOf, type SloReading } from '../dialects';
import { ruleHealth, type KnownRuleHealth, type ReadRules } from './ruleHealth';

interface Remembered {
  emitted: RuleGroup[] | undefined;
  health: KnownRuleHealth;
}

const remembered = new WeakMap<RulesSnapshot, Map<string, Remembered>>();

/**
 * As {@link ruleHealth}, compared once for each time that the rules were read and the definition changed: lists ask for that
 * of every SLO.
 */
export function rememberedHealth(
  slo: Pick<SloReading, 'dialect' | 'key'>,
  rules: ReadRules,
  options: { emitted?: RuleGroup[]; recorded: boolean },
): KnownRuleHealth {
  if (!rules.data) return ruleHealth(slo, rules, options);
  const ofSnapshot = remembered.get(rules.data) ?? new Map();
  remembered.set(rules.data, ofSnapshot);
  const id = slo.key[dialectOf(slo.dialect).idLabel];
  const key = `${slo.dialect} ${options.recorded} ${id}`;
  const known = ofSnapshot.get(key);
  if (known && known.emitted === options.emitted) return known.health;
  const health = ruleHealth(slo, rules, options);
  ofSnapshot.set(key, { emitted: options.emitted, health });
  return health;
}
