import type {
  AlertingRule,
  RecordingRule,
  RuleGroup,
} from '../rules/RuleGroup';

function filled(
  name: string,
  values: Record<string, string>,
): Record<string, Record<string, string>> {
  const entries = Object.entries(values).filter(([, value]) => value !== '');
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? { [name]: Object.fromEntries(entries) } : {};
}

function plainRule(rule: RecordingRule | AlertingRule) {
  if ('record' in rule) {
    const { record, expr, labels } = rule;
    return { record, expr, ...filled('labels', labels) };
  }
  const { alert, expr, labels, annotations } = rule;
  return {
    alert,
    expr,
    ...(rule.for === undefined ? {} : { for: rule.for }),
    ...filled('labels', labels),
    ...filled('annotations', annotations),
  };
}

/** A group as rule files have it: always the same order of fields, and nothing that is empty. */
export function plainGroup({ name, interval, rules }: RuleGroup) {
  return { name, interval, rules: rules.map(plainRule) };
}
