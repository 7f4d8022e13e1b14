import { parsePrometheusDuration } from '../duration';
import type { Matcher } from '../promql/selector';
import type { FoundSelector } from '../promql/selectorsOf';
import type { RecordingRule, RuleGroup } from '../rules/RuleGroup';

/** A series that rules record, and how often. */
export interface RecordedSeries {
  rule: RecordingRule;
  /** Seconds between two samples. */
  interval: number;
}

const DEFAULT_INTERVAL = 60;

/** Seconds between two evaluations; that of Prometheus' defaults where the group names none. */
export function intervalOf({ interval }: RuleGroup): number {
  return parsePrometheusDuration(interval) ?? DEFAULT_INTERVAL;
}

/** All series that these groups record, one a rule. */
export function recordedSeries(groups: RuleGroup[]): RecordedSeries[] {
  return groups.flatMap(group =>
    group.rules.flatMap(rule =>
      'record' in rule ? [{ rule, interval: intervalOf(group) }] : [],
    ),
  );
}

function selects(value: string, { op, value: wanted }: Matcher): boolean {
  if (op === '=') return value === wanted;
  if (op === '!=') return value !== wanted;
  try {
    const matches = new RegExp(`^(?:${wanted})$`, 's').test(value);
    return op === '=~' ? matches : !matches;
  } catch {
    // Prometheus knows expressions that JavaScript does not: counted, so that a cost is rather too high.
    return true;
  }
}

/** Those that a selector of one of their rules reads; labels that no rule sets are left to the data. */
export function recordedBy(
  { metric, matchers }: FoundSelector,
  recorded: RecordedSeries[],
): RecordedSeries[] {
  return recorded.filter(
    ({ rule }) =>
      rule.record === metric &&
      matchers.every(
        matcher =>
          rule.labels[matcher.label] === undefined ||
          selects(rule.labels[matcher.label], matcher),
      ),
  );
}
