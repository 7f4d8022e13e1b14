import type { RuleGroup } from '../rules/RuleGroup';
import { plainGroup } from './plainGroup';
import { ruleYaml, type MadeFrom } from './ruleYaml';

/**
 * A rule file of Prometheus (`rule_files`), as YAML. The same groups give the same text.
 *
 * @public
 */
export function ruleFile(
  groups: RuleGroup[],
  madeFrom: MadeFrom = { sources: [] },
): string {
  return ruleYaml({ groups: groups.map(plainGroup) }, madeFrom);
}
