import { InputError } from '@backstage/errors';
import {
  ruleGroupsOf,
  type RuleGroup,
  type RuleParameters,
  type SloDefinition,
} from '@fairway/slo';
import type { LoadedSlos } from './input/loadSlos';
import type { InputOptions, SloContext } from './options';
import { toText } from './text/layout';
import { countErrors, issueLines } from './text/issueLines';

/**
 * Says what is wrong with the files, to standard error; as JSON to standard output, too, where there will be nothing else.
 *
 * @returns whether there are errors, so that nothing can be made of them as a whole
 * @throws InputError where there is no SLO at all
 */
export function tellIssues(
  { issues, definitions, files }: LoadedSlos,
  { shell, exitWith }: SloContext,
  format: InputOptions['format'],
): boolean {
  if (issues.length > 0) shell.complain(toText(issues.map(issueLines)));
  const findings = countErrors(issues);
  const failed = findings > 0;
  if (failed && format === 'json') {
    shell.write(`${JSON.stringify({ findings, issues }, undefined, 2)}\n`);
  }
  if (failed) exitWith(1);
  else if (definitions.length === 0) {
    throw new InputError(`${files.join(', ')}: no SLO there`);
  }
  return failed;
}

/**
 * Rules of each SLO, in the same order.
 *
 * @throws InputError where a parameter is none
 */
export function groupsOf(
  definitions: SloDefinition[],
  parameters: Partial<RuleParameters>,
): RuleGroup[][] {
  try {
    return definitions.map(one => ruleGroupsOf(one, parameters));
  } catch (error) {
    // Definitions were checked, so it is a parameter.
    if (error instanceof RangeError) throw new InputError(error.message);
    throw error;
  }
}
