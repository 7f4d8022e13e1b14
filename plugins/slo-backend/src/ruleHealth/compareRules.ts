import type { RuleHealth, RuleName } from '@fairway/contracts/slo';
import type { RuleGroup as LoadedGroup } from '@fairway/kit-node/prometheus';
import {
  isSameExpression,
  parsePrometheusDuration,
  type RuleGroup,
} from '@fairway/slo';
import { without } from '../dialects/identity';

/** A rule, wherever it is from. */
interface ComparedRule {
  group: string;
  kind: 'recording' | 'alerting';
  name: string;
  labels: Record<string, string>;
  expression: string;
  forSeconds: number;
  intervalSeconds: number | undefined;
}

/** What of the rules differs. */
export type RuleDifferences = Pick<
  RuleHealth,
  'missing' | 'different' | 'unexpected'
>;

function asEmitted(groups: RuleGroup[]): ComparedRule[] {
  return groups.flatMap(({ name: group, interval, rules }) =>
    rules.map((rule): ComparedRule => {
      const common = {
        group,
        labels: rule.labels,
        expression: rule.expr,
        intervalSeconds: parsePrometheusDuration(interval),
      };
      return 'record' in rule
        ? { ...common, kind: 'recording', name: rule.record, forSeconds: 0 }
        : {
            ...common,
            kind: 'alerting',
            name: rule.alert,
            forSeconds: parsePrometheusDuration(rule.for ?? '0s') ?? 0,
          };
    }),
  );
}

function asLoaded(groups: LoadedGroup[]): ComparedRule[] {
  return groups.flatMap(({ name: group, intervalSeconds, rules }) =>
    rules.map(rule => ({
      ...{ group, intervalSeconds, name: rule.name, labels: rule.labels },
      kind: rule.type,
      expression: rule.query,
      forSeconds: rule.forSeconds ?? 0,
    })),
  );
}

function hasSameLabels(a: ComparedRule, b: ComparedRule): boolean {
  const names = Object.keys(a.labels);
  return (
    names.length === Object.keys(b.labels).length &&
    names.every(name => b.labels[name] === a.labels[name])
  );
}

// Blanks outside of quotes: parsing is many times dearer, and mostly they are all that differs.
const BLANKS = /("(?:[^"\\]|\\.)*")|\s+/g;

function isSame(a: string, b: string): boolean {
  const compact = (text: string) => text.replace(BLANKS, '$1');
  return a === b || compact(a) === compact(b) || isSameExpression(a, b);
}

function differingFields(
  expected: ComparedRule,
  loaded: ComparedRule,
): RuleHealth['different'][0]['fields'] {
  const sameInterval =
    loaded.intervalSeconds === undefined ||
    loaded.intervalSeconds === expected.intervalSeconds;
  return [
    ...(isSame(expected.expression, loaded.expression)
      ? []
      : ['expression' as const]),
    ...(hasSameLabels(expected, loaded) ? [] : ['labels' as const]),
    ...(expected.forSeconds === loaded.forSeconds ? [] : ['for' as const]),
    ...(sameInterval ? [] : ['interval' as const]),
  ];
}

/** The label of the id says nothing here: all of them carry it. */
function nameOf({ group, name, labels }: ComparedRule): RuleName {
  return { group, name, labels: without(labels, ['slo']) };
}

/** Takes the first that holds out of a list. */
function take<T>(list: T[], holds: (one: T) => boolean): T | undefined {
  const at = list.findIndex(holds);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}

const compared = new WeakMap<
  RuleGroup[],
  { loaded: string; differences: RuleDifferences }
>();

/** What of loaded rules is compared, as text. */
function comparedText(loaded: LoadedGroup[]): string {
  return JSON.stringify(
    loaded.map(({ name, intervalSeconds, rules }) => [
      name,
      intervalSeconds,
      ...rules.map(rule => [
        rule.name,
        rule.query,
        rule.labels,
        rule.forSeconds,
      ]),
    ]),
  );
}

/** As {@link differencesOf}; not worked out anew while neither side changed: rules are read every few minutes. */
export function compareRules(
  emitted: RuleGroup[],
  loaded: LoadedGroup[],
): RuleDifferences {
  const text = comparedText(loaded);
  const known = compared.get(emitted);
  if (known?.loaded === text) return known.differences;
  const differences = differencesOf(emitted, loaded);
  compared.set(emitted, { loaded: text, differences });
  return differences;
}

/**
 * What differs between the rules that a definition emits and those of the same SLO that a server has loaded. Annotations
 * of alerts are for people and are left out.
 */
function differencesOf(
  emitted: RuleGroup[],
  loaded: LoadedGroup[],
): RuleDifferences {
  const byName = Map.groupBy(
    asLoaded(loaded),
    ({ kind, name }) => `${kind} ${name}`,
  );
  const expected = asEmitted(emitted);
  const namesakes = ({ kind, name }: ComparedRule) =>
    byName.get(`${kind} ${name}`) ?? [];
  // First those of the same labels, so that a changed label of one rule does not take the partner of another.
  const partners = new Map(
    expected.map(rule => [
      rule,
      take(namesakes(rule), other => hasSameLabels(rule, other)),
    ]),
  );
  const missing: RuleName[] = [];
  const different: RuleHealth['different'] = [];
  for (const rule of expected) {
    const partner = partners.get(rule) ?? take(namesakes(rule), () => true);
    if (!partner) {
      missing.push(nameOf(rule));
      continue;
    }
    const fields = differingFields(rule, partner);
    if (fields.length > 0) {
      different.push({
        ...nameOf(rule),
        loaded: partner.expression,
        expected: rule.expression,
        fields,
      });
    }
  }
  const unexpected = [...byName.values()].flat().map(nameOf);
  return { missing, different, unexpected };
}
