import type { RuleGroup } from '../rules/RuleGroup';
import { plainGroup } from './plainGroup';
import { ruleYaml, type MadeFrom } from './ruleYaml';

/**
 * A rule file for the ruler of Mimir (or Cortex), as `mimirtool rules load` takes it: a rule file with the ruler's
 * namespace.
 *
 * @public
 */
export function mimirRules(
  groups: RuleGroup[],
  namespace: string,
  madeFrom: MadeFrom = { sources: [] },
): string {
  return ruleYaml({ namespace, groups: groups.map(plainGroup) }, madeFrom);
}

/**
 * One group as the body of `POST /prometheus/config/v1/rules/{namespace}`, which takes one group a request.
 *
 * @public
 */
export function mimirGroup(
  group: RuleGroup,
  madeFrom: MadeFrom = { sources: [] },
): string {
  return ruleYaml(plainGroup(group), madeFrom);
}
