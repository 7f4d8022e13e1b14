import type { RuleGroup as LoadedGroup } from '@fairway/kit-node/prometheus';
import { parsePrometheusDuration, type RuleGroup } from '@fairway/slo';

/** Rules as a Prometheus that has loaded them tells of them. */
export function asLoaded(
  groups: RuleGroup[],
  changes: Partial<LoadedGroup> = {},
): LoadedGroup[] {
  return groups.map(({ name, interval, rules }) => ({
    name,
    intervalSeconds: parsePrometheusDuration(interval),
    evaluationSeconds: 0.01,
    rules: rules.map(rule => ({
      ...('record' in rule
        ? { type: 'recording' as const, name: rule.record }
        : {
            type: 'alerting' as const,
            name: rule.alert,
            forSeconds: parsePrometheusDuration(rule.for ?? '0s'),
          }),
      query: rule.expr,
      labels: rule.labels,
      health: 'ok' as const,
    })),
    ...changes,
  }));
}
