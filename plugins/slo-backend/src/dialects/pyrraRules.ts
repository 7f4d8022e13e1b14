import type { Rule, RuleGroup } from '@fairway/kit-node/prometheus';
import { type Matcher, selectorsOf } from '@fairway/slo';
import { isValidMatcher } from '../prometheus/matchers';
import { orderedTiers } from './alertRuleTiers';
import type { Counting, RuleTier } from './Dialect';

/** What only Pyrra's rules tell: its series name neither the objective nor which codes are failures. */
export interface PyrraRules {
  objective: number | undefined;
  /** None: they hold no alert. */
  tiers: RuleTier[];
  counting: Counting | undefined;
}

// `> (14 * (1 - 0.99))`, as the server prints the alert's threshold.
const THRESHOLD = />\s*\(\s*([\d.]+)\s*\*\s*\(\s*1\s*-\s*([\d.]+)\s*\)\s*\)/;

/** Pyrra records `http_requests_total` as `http_requests:increase4w`, `..._count` and `..._bucket` likewise. */
function recordedName(metric: string): string {
  return metric.replace(/_(total|count|bucket)$/, '');
}

function isSame(a: Matcher): (b: Matcher) => boolean {
  return b => a.label === b.label && a.op === b.op && a.value === b.value;
}

function countingOf(query: string): Counting | undefined {
  const selectors = selectorsOf(query);
  const first = selectors[0];
  const total = selectors.at(-1);
  if (!first?.metric || !total?.metric || selectors.length < 2)
    return undefined;
  if (!selectors.every(({ matchers }) => matchers.every(isValidMatcher)))
    return undefined;
  if (selectors.some(({ matchers }) => matchers.some(m => m.label === 'le'))) {
    return { total: recordedName(total.metric) };
  }
  return {
    total: recordedName(total.metric),
    bad: {
      metric: recordedName(first.metric),
      matchers: first.matchers.filter(m => !total.matchers.some(isSame(m))),
    },
  };
}

function burnTier({ query, labels }: Rule): {
  tier: RuleTier;
  objective: number | undefined;
} {
  const tier = labels.severity === 'critical' ? 'page' : 'ticket';
  const numbers = THRESHOLD.exec(query)?.slice(1).map(Number) ?? [];
  const [factor, objective] = numbers;
  if (!numbers.every(Number.isFinite) || !labels.long || !labels.short) {
    return { tier: { tier }, objective: undefined };
  }
  return {
    tier: { tier, long: labels.long, short: labels.short, factor },
    objective,
  };
}

function readOne(rules: Rule[]): PyrraRules {
  const alerts = rules.filter(({ name }) => name === 'ErrorBudgetBurn');
  const burning = alerts.map(burnTier);
  const absent = rules.some(({ name }) => name === 'SLOMetricAbsent');
  const objectives = new Set(
    burning.flatMap(({ objective }) =>
      objective === undefined ? [] : [objective],
    ),
  );
  const burnrate =
    rules.find(({ name }) => /:burnrate5m$/.test(name)) ??
    rules.find(({ name }) => /:burnrate/.test(name));
  return {
    objective: objectives.size === 1 ? [...objectives][0] : undefined,
    tiers: orderedTiers([
      ...burning.map(({ tier }) => tier),
      ...(absent ? [{ tier: 'no-data' as const }] : []),
    ]),
    counting: burnrate && countingOf(burnrate.query),
  };
}

/** Others' rules carry the label `slo` too. */
export function isPyrraRule({ name, labels }: Rule): boolean {
  return (
    Boolean(labels.slo) &&
    /^ErrorBudgetBurn$|^SLOMetricAbsent$|:(burnrate|increase)\d|^pyrra_/.test(
      name,
    )
  );
}

/** Per value of the label `slo`. */
export function readPyrraRules(groups: RuleGroup[]): Map<string, PyrraRules> {
  const rules = groups.flatMap(group => group.rules).filter(isPyrraRule);
  const bySlo = Map.groupBy(rules, ({ labels }) => labels.slo);
  return new Map([...bySlo].map(([slo, own]) => [slo, readOne(own)]));
}
