import { Evaluation } from '../promql/evaluate';
import {
  dropMetricName,
  Labels,
  labelsKey,
  METRIC_NAME,
} from '../promql/labels';
import { parsePromql } from '../promql/parse';
import type { Value, VectorSample } from '../promql/value';
import { DAY, HOUR, MINUTE } from '../scenario/duration';
import { SOURCES } from '../scenario/sources';
import type { AlertingRule, RecordingRule, Rule, RuleGroup } from './ruleGroup';
import { gridTime } from './sampledSeries';
import { createSimulatedPrometheus } from './simulatedPrometheus';

const START = Date.UTC(2026, 10, 22, 14, 0, 7);

function samplesOf(value: Value): VectorSample[] {
  if (value.type === 'scalar') {
    return [{ labels: {}, value: value.value, t: 0 }];
  }
  return value.type === 'vector' ? value.samples : [];
}

function titleOf(group: RuleGroup, rule: Rule): string {
  return rule.type === 'recording'
    ? `${group.name}: ${rule.record} ${JSON.stringify(rule.labels)}`
    : `${group.name}: ${rule.alert}`;
}

/** Values by series, rounded to what extrapolation and sums leave exact. */
type Values = Record<string, string>;

function rounded(value: number): string {
  return Math.abs(value) < 1e-9 ? '0' : value.toPrecision(6);
}

function recorded(rule: RecordingRule, t: number): Values {
  return Object.fromEntries(
    rule.series.flatMap(series => {
      const value = series.at(t);
      return value === undefined
        ? []
        : [[labelsKey(series.labels), rounded(value)]];
    }),
  );
}

function active(rule: AlertingRule, t: number): Values {
  const alert = rule.timeline.activeAt(t);
  return alert
    ? { [labelsKey(rule.timeline.labels)]: rounded(alert.value) }
    : {};
}

describe.each(SOURCES)('rules of $name', source => {
  const prometheus = createSimulatedPrometheus(source, {
    start: START,
    now: () => START,
  });

  /** What a real server would record, or have as alerts, from the rule's expression. */
  function expected(rule: Rule, t: number): Values {
    const evaluation = new Evaluation(prometheus.store);
    const value = evaluation.evaluate(parsePromql(rule.expr), t);
    const own: Labels =
      rule.type === 'recording'
        ? { [METRIC_NAME]: rule.record }
        : { alertname: rule.alert };
    return Object.fromEntries(
      samplesOf(value).map(sample => [
        labelsKey({ ...dropMetricName(sample.labels), ...rule.labels, ...own }),
        rounded(sample.value),
      ]),
    );
  }

  const rules = prometheus.groups.flatMap(group =>
    group.rules.map(rule => [titleOf(group, rule), group, rule] as const),
  );

  // The last: in the middle of the hour in which a silence began, and in it.
  const times = [
    START,
    START - 47 * MINUTE,
    START - 3 * HOUR - 9 * MINUTE,
    START - 9 * DAY - 5 * HOUR,
    START - 13.6 * DAY + 2 * MINUTE,
  ];

  it.each(rules)('%s is what its expression gives', (_, group, rule) => {
    const grid = { step: group.interval, phase: group.phase };
    for (const at of times.filter(time => time >= group.loaded)) {
      const t = gridTime(grid, at);
      const found =
        rule.type === 'recording' ? recorded(rule, t) : active(rule, t);
      expect(found).toEqual(expected(rule, t));
    }
  });
});
