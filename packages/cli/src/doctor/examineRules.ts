import type { PrometheusClient, RuleGroup } from '@fairway/kit-node/prometheus';
import { SourceError, type SourceConfig } from '@fairway/kit-node/tools';
import type { Check } from './Diagnosis';

const ID_LABELS = ['slo', 'sloth_id'];
const LATE_AFTER_INTERVALS = 5;

/** Reads the rules: loaded, healthy, and evaluated lately. */
export async function examineRules(
  client: PrometheusClient,
  { name, url }: SourceConfig,
): Promise<Check> {
  try {
    return checkRules(await client.rules(), Date.now());
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return {
      name: 'rules',
      result: 'problem',
      reason: `they cannot be read: ${error.message}`,
      mend: `Let ${url}/api/v1/rules answer for ${name}: without rules, alert tiers and Pyrra's objectives stay unknown.`,
    };
  }
}

function checkRules(groups: RuleGroup[], now: number): Check {
  const rules = groups.flatMap(group =>
    group.rules
      .filter(({ labels }) => ID_LABELS.some(label => labels[label]))
      .map(rule => ({ ...rule, group })),
  );
  const failing = rules.find(({ health }) => health === 'err');
  if (failing) {
    const count = rules.filter(({ health }) => health === 'err').length;
    return {
      name: 'rules',
      result: 'problem',
      reason: `${count} of ${rules.length} rules of SLOs fail; ${
        failing.name
      } in group ${failing.group.name}: ${
        failing.lastError ?? 'no reason given'
      }`,
      mend: `Mend the rule ${failing.name}: until then its numbers stand still or are missing.`,
    };
  }
  const late = rules.find(({ group }) => isLate(group, now));
  if (late) {
    return {
      name: 'rules',
      result: 'problem',
      reason: `group ${late.group.name} was last evaluated at ${late.group.lastEvaluation}`,
      mend: 'Look into why the server or its ruler evaluates no rules.',
    };
  }
  return {
    name: 'rules',
    result: rules.length > 0 ? 'ok' : 'note',
    reason:
      rules.length > 0
        ? `${rules.length} rules of SLOs, none fails`
        : 'no rules of SLOs are loaded here; they may be evaluated elsewhere',
  };
}

function isLate(
  { lastEvaluation, intervalSeconds }: RuleGroup,
  now: number,
): boolean {
  return (
    lastEvaluation !== undefined &&
    intervalSeconds !== undefined &&
    now - Date.parse(lastEvaluation) >
      LATE_AFTER_INTERVALS * intervalSeconds * 1000
  );
}
