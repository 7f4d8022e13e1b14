import type {
  AlertingRule,
  RecordingRule,
  RuleGroup,
} from '../rules/RuleGroup';

type Rule = RecordingRule | AlertingRule;

/**
 * What became of one rule.
 *
 * @public
 */
export interface RuleChange {
  change: 'added' | 'removed' | 'changed';
  /** Metric that is recorded, or name of the alert. */
  name: string;
  kind: 'record' | 'alert';
  before: Rule | undefined;
  after: Rule | undefined;
  /** What differs, such as `expr`. */
  fields: string[];
}

/**
 * What became of one group; groups that are as they were are left out.
 *
 * @public
 */
export interface GroupChange {
  change: 'added' | 'removed' | 'changed';
  name: string;
  /** Of the evaluations, as Prometheus writes it. */
  interval: { before: string | undefined; after: string | undefined };
  rules: RuleChange[];
  /** The same rules stand in another order, which counts: each reads what those before it wrote. */
  reordered: boolean;
}

const nameOf = (rule: Rule) => ('record' in rule ? rule.record : rule.alert);

function identity(rule: Rule): string {
  const labels = Object.entries(rule.labels).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return JSON.stringify(['record' in rule, nameOf(rule), labels]);
}

function sameText(before: unknown, after: unknown): boolean {
  const text = (value: unknown) =>
    typeof value === 'object' && value !== null
      ? JSON.stringify(Object.entries(value).sort())
      : value;
  return text(before) === text(after);
}

function changedFields(before: Rule, after: Rule): string[] {
  const [a, b] = [before, after] as unknown as Record<string, unknown>[];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    field => !sameText(a[field], b[field]),
  );
}

function changeOf(before: Rule | undefined, after: Rule | undefined) {
  const rule = (after ?? before)!;
  const fields = before && after ? changedFields(before, after) : [];
  const one = before && after ? 'changed' : undefined;
  return {
    change: one ?? (after ? 'added' : 'removed'),
    name: nameOf(rule),
    kind: 'record' in rule ? 'record' : 'alert',
    before,
    after,
    fields,
  } satisfies RuleChange;
}

/** Takes pairs of equal keys out of both lists. */
function pairUp(
  before: Rule[],
  after: Rule[],
  key: (rule: Rule) => string,
): [Rule, Rule][] {
  return [...after].flatMap((rule): [Rule, Rule][] => {
    const at = before.findIndex(other => key(other) === key(rule));
    if (at < 0) return [];
    after.splice(after.indexOf(rule), 1);
    return [[before.splice(at, 1)[0], rule]];
  });
}

function diffGroup(
  before: RuleGroup | undefined,
  after: RuleGroup | undefined,
): GroupChange | undefined {
  const [old, fresh] = [[...(before?.rules ?? [])], [...(after?.rules ?? [])]];
  const same = pairUp(old, fresh, identity);
  // A label that changed makes another series of the same rule: more to the point than one removed and one added.
  const pairs = [...same, ...pairUp(old, fresh, nameOf)];
  const rules = [
    ...old.map(rule => changeOf(rule, undefined)),
    ...pairs
      .map(([a, b]) => changeOf(a, b))
      .filter(({ fields }) => fields.length > 0),
    ...fresh.map(rule => changeOf(undefined, rule)),
  ];
  const positions = pairs.map(([a]) => before!.rules.indexOf(a));
  const order = new Map(pairs.map(([, b], i) => [b, positions[i]]));
  const inOrder = (after?.rules ?? []).flatMap(rule => order.get(rule) ?? []);
  const reordered = inOrder.some((at, i) => i > 0 && at < inOrder[i - 1]);
  const interval = { before: before?.interval, after: after?.interval };
  const changed =
    rules.length > 0 || reordered || interval.before !== interval.after;
  if (before && after && !changed) return undefined;
  return {
    change: (before && after && 'changed') || (after ? 'added' : 'removed'),
    name: (after ?? before)!.name,
    interval,
    rules,
    reordered,
  };
}

/**
 * What differs between two sets of rules: groups by their name, rules in them by their name and labels.
 *
 * @returns the groups that differ, in the order of their names
 * @public
 */
export function diffRules(
  before: RuleGroup[],
  after: RuleGroup[],
): GroupChange[] {
  const names = new Set([...before, ...after].map(({ name }) => name));
  return [...names].sort().flatMap(name => {
    const find = (groups: RuleGroup[]) => groups.find(g => g.name === name);
    return diffGroup(find(before), find(after)) ?? [];
  });
}
