import { Evaluation } from '../promql/evaluate';
import { keepLabels, labelsKey, METRIC_NAME } from '../promql/labels';
import { parsePromql } from '../promql/parse';
import type { Value, VectorSample } from '../promql/value';
import { DAY, HOUR, MINUTE } from '../scenario/duration';
import { SOURCES } from '../scenario/sources';
import type { RecordingRule, RuleGroup } from './ruleGroup';
import { gridTime } from './sampledSeries';
import { createSimulatedPrometheus } from './simulatedPrometheus';

const START = Date.UTC(2026, 10, 22, 14, 0, 7);

function samplesOf(value: Value): VectorSample[] {
  if (value.type === 'scalar') {
    return [{ labels: {}, value: value.value, t: 0 }];
  }
  return value.type === 'vector' ? value.samples : [];
}

describe.each(SOURCES)('rules of $name', source => {
  const prometheus = createSimulatedPrometheus(source, {
    start: START,
    now: () => START,
  });

  const rules = prometheus.groups.flatMap(group =>
    group.rules.map(rule => ({
      group,
      rule,
      title: `${group.name}: ${
        rule.type === 'recording'
          ? `${rule.record} ${JSON.stringify(rule.labels)}`
          : rule.alert
      }`,
    })),
  );

  function evaluate(expr: string, t: number): VectorSample[] {
    const evaluation = new Evaluation(prometheus.store);
    return samplesOf(evaluation.evaluate(parsePromql(expr), t));
  }

  function checkRecording(rule: RecordingRule, group: RuleGroup, at: number) {
    const t = gridTime({ step: group.interval, phase: group.phase }, at);
    const expected = Object.fromEntries(
      evaluate(rule.expr, t).map(({ labels, value }) => {
        const { [METRIC_NAME]: _, ...others } = labels;
        return [
          labelsKey({ ...others, ...rule.labels, [METRIC_NAME]: rule.record }),
          value,
        ];
      }),
    );
    const recorded = Object.fromEntries(
      rule.series.flatMap(series => {
        const value = series.at(t);
        return value === undefined ? [] : [[labelsKey(series.labels), value]];
      }),
    );
    expect(Object.keys(recorded)).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(recorded)) {
      const scale = Math.max(Math.abs(expected[key]), 1e-6);
      expect(Math.abs(value - expected[key]) / scale).toBeLessThan(1e-6);
    }
  }

  // Away from the edges of silences, where scrapes before the edge still count for some minutes.
  const times = [START, START - 47 * MINUTE, START - 9 * DAY - 5 * HOUR];

  it.each(
    rules.flatMap(({ rule, group, title }) =>
      rule.type === 'recording' && rule.series.length > 0
        ? [[title, rule, group] as const]
        : [],
    ),
  )('%s records what its expression gives', (_, rule, group) => {
    for (const at of times.filter(time => time >= group.loaded)) {
      checkRecording(rule, group, at);
    }
  });

  it.each(
    rules.flatMap(({ rule, group, title }) =>
      rule.type === 'alerting' ? [[title, rule, group] as const] : [],
    ),
  )('%s is active when its expression holds', (_, rule, group) => {
    for (const at of times.filter(time => time >= group.loaded)) {
      const t = gridTime({ step: group.interval, phase: group.phase }, at);
      const active = rule.timeline.activeAt(t);
      const found = evaluate(rule.expr, t);
      expect(found).toHaveLength(active ? 1 : 0);
      if (active) {
        const labels = {
          ...found[0].labels,
          ...rule.labels,
          alertname: rule.alert,
        };
        expect(rule.timeline.labels).toEqual(
          keepLabels(
            labels,
            Object.keys(labels).filter(name => name !== METRIC_NAME),
          ),
        );
        expect(active.value).toBeCloseTo(found[0].value, 6);
      }
    }
  });
});
