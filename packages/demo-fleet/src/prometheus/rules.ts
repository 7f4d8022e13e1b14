import type { AlertingRule, Rule, RuleGroup } from '../series/ruleGroup';
import { gridTime } from '../series/sampledSeries';
import type { SimulatedPrometheus } from '../series/simulatedPrometheus';
import { unitHash } from '../series/hash';
import { formatValue } from './format';

// Prometheus prints a time that never was as the zero of its clock.
const NEVER = '0001-01-01T00:00:00Z';

function activeAlerts(rule: AlertingRule, now: number) {
  const active = rule.timeline.activeAt(now);
  if (!active) {
    return [];
  }
  return [
    {
      labels: rule.timeline.labels,
      annotations: rule.annotations,
      state: active.state,
      activeAt: new Date(active.activeAt).toISOString(),
      value: formatValue(active.value),
    },
  ];
}

function lastEvaluation(group: RuleGroup, now: number): string {
  const last = gridTime({ step: group.interval, phase: group.phase }, now);
  return last >= group.loaded ? new Date(last).toISOString() : NEVER;
}

function describeRule(rule: Rule, group: RuleGroup, now: number) {
  const query = rule.expr;
  const shared = {
    query,
    health: 'ok',
    // A rule takes as long each time; made up, but of the right size.
    evaluationTime: 0.0002 + 0.002 * unitHash(`${group.name}/${query}`),
    lastEvaluation: lastEvaluation(group, now),
  };
  if (rule.type === 'recording') {
    return {
      type: rule.type,
      name: rule.record,
      labels: rule.labels,
      ...shared,
    };
  }
  const alerts = activeAlerts(rule, now);
  return {
    type: rule.type,
    name: rule.alert,
    duration: rule.for / 1000,
    labels: rule.labels,
    annotations: rule.annotations,
    state: alerts[0]?.state ?? 'inactive',
    alerts,
    ...shared,
  };
}

/** `data` of `/api/v1/rules`; `type` is `alert`, `record` or absent for both. */
export function describeRules(
  { groups, now }: SimulatedPrometheus,
  type: string | undefined,
) {
  const t = now();
  const wanted = (rule: Rule) =>
    !type || rule.type === (type === 'alert' ? 'alerting' : 'recording');
  return {
    groups: groups.map(group => {
      const rules = group.rules
        .filter(wanted)
        .map(rule => describeRule(rule, group, t));
      return {
        name: group.name,
        file: group.file,
        interval: group.interval / 1000,
        limit: 0,
        evaluationTime: rules.reduce(
          (sum, rule) => sum + rule.evaluationTime,
          0,
        ),
        lastEvaluation: lastEvaluation(group, t),
        rules,
      };
    }),
  };
}

/** `data` of `/api/v1/alerts`. */
export function describeAlerts({ groups, now }: SimulatedPrometheus) {
  const t = now();
  const alerts = groups
    .flatMap(group => group.rules)
    .flatMap(rule => (rule.type === 'alerting' ? activeAlerts(rule, t) : []));
  return { alerts };
}
