import type { KnownRuleHealth } from './ruleHealth';

/** States that say nothing is wrong, or nothing that a person must mend here. */
const WELL = ['loaded', 'slow', 'elsewhere'];

/**
 * Health of rules that were read some time ago, of a source that does not answer now. What was wrong with them is told as it
 * was; whether what was well still is, is not known.
 */
export function staleHealth(health: KnownRuleHealth): KnownRuleHealth {
  return WELL.includes(health.state)
    ? { ...health, state: 'not-read', groups: [] }
    : health;
}
