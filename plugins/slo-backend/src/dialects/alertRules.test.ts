import type { Rule, RuleGroup, Sample } from '@fairway/kit-node/prometheus';
import { withId } from './ruleId';
import { fairwayDialect } from './fairway';
import { pyrraDialect } from './pyrra';
import { slothDialect } from './sloth';

const rule = (changes: Partial<Rule>): Rule => ({
  type: 'alerting',
  name: 'x',
  query: 'x',
  labels: {},
  health: 'ok',
  ...changes,
});

const recording = (name: string, labels: Rule['labels']) =>
  rule({ type: 'recording', name, labels });

const group = (name: string, rules: Rule[]): RuleGroup => ({
  name,
  rules: rules.map(one => withId(one, name)),
});

const sample = (name: string, labels: Sample['labels']): Sample => ({
  labels: { __name__: name, ...labels },
  t: 0,
  value: 0.5,
});

describe("tiers of Sloth's alert rules", () => {
  const ids = { sloth_id: 'a', sloth_service: 's', sloth_slo: 'a' };
  const series = [
    sample('sloth_slo_info', { ...ids, sloth_objective: '99.9' }),
    sample('slo:sli_error:ratio_rate5m', { ...ids, sloth_window: '5m' }),
  ];
  // As Sloth writes it, odd number included.
  const pair = (short: string, long: string, factor: string) =>
    `(max(slo:sli_error:ratio_rate${short}{sloth_id="a",sloth_service="s",sloth_slo="a"} > (${factor} * 0.0009999999999999432)) without (sloth_window) and max(slo:sli_error:ratio_rate${long}{sloth_id="a",sloth_service="s",sloth_slo="a"} > (${factor} * 0.0009999999999999432)) without (sloth_window))`;
  const page = (query: string) =>
    rule({
      name: 'HighErrorRate',
      query,
      labels: { category: 'availability', sloth_severity: 'page' },
    });
  const recordings = group('sloth-slo-sli-recordings-a', [
    recording('slo:sli_error:ratio_rate5m', ids),
  ]);
  const read = (...groups: RuleGroup[]) =>
    slothDialect.read({ samples: series, rules: groups })[0].tiers;

  it('are those of its query, though the rule does not name the SLO', () => {
    const query = `${pair('5m', '1h', '14.4')} or ${pair('30m', '6h', '6')}`;
    expect(
      read(recordings, group('sloth-slo-alerts-a', [page(query)])),
    ).toEqual([
      { tier: 'page', short: '5m', long: '1h', factor: 14.4 },
      { tier: 'page', short: '30m', long: '6h', factor: 6 },
    ]);
  });

  it('are found by the query in a group of any name', () => {
    const rules = group('other', [page(pair('5m', '1h', '14.4'))]);
    expect(read(rules)).toHaveLength(1);
  });

  it('are known by name where the query has another form', () => {
    const rules = group('sloth-slo-alerts-a', [page('my:burn > 3')]);
    expect(read(rules)).toEqual([{ tier: 'page' }]);
  });

  it('are none where no rule alerts', () => {
    expect(read(recordings)).toEqual([]);
  });

  it('are not known where this SLO has no rules here, or none were read', () => {
    const [elsewhere] = slothDialect.read({
      samples: series,
      rules: [group('sloth-slo-alerts-b', [page('x > 1')])],
    });
    expect(elsewhere.tiers).toBeUndefined();
    expect(elsewhere.rulesElsewhere).toBe(true);
    const [unread] = slothDialect.read({ samples: series, rules: undefined });
    expect(unread.tiers).toBeUndefined();
    expect(unread.rulesElsewhere).toBeUndefined();
  });
});

describe("tiers of Fairway's alert rules", () => {
  const alert = (tier: string, query: string, name = 'SLOBurn') =>
    rule({ name, query, labels: { slo: 'a', tier } });
  const read = (...rules: Rule[]) =>
    fairwayDialect.read({
      samples: [sample('slo:status', { slo: 'a', stat: 'data' })],
      rules: [group('slo/a/now', rules)],
    })[0].tiers;

  it('are those of its queries, whatever else they ask', () => {
    expect(
      read(
        alert('no_data', 'slo:status{slo="a",stat="data"} == 0', 'SLONoData'),
        alert('ticket', 'slo:burn_rate:2h > 3 and slo:burn_rate:1d > 3'),
        alert(
          'page',
          '(slo:burn_rate:5m > 14.4 and slo:burn_rate:1h > 14.4 and slo:bad:rate1h * 3600 > 4.5) or (slo:burn_rate:30m > 6 and slo:burn_rate:6h > 6 and sum_over_time(slo:bad:rate5m[6h]) * 30 > 4.5 and on(slo) count_over_time(slo:status{stat="data"}[6h]) > 45)',
        ),
      ),
    ).toEqual([
      { tier: 'page', short: '5m', long: '1h', factor: 14.4 },
      { tier: 'page', short: '30m', long: '6h', factor: 6 },
      { tier: 'ticket', short: '2h', long: '1d', factor: 3 },
      { tier: 'no-data' },
    ]);
  });

  it('are none where no rule alerts, and unknown without rules of its own', () => {
    expect(read(recording('slo:status', { slo: 'a' }))).toEqual([]);
    expect(
      read(rule({ name: 'ErrorBudgetBurn', labels: { slo: 'a' } })),
    ).toBeUndefined();
  });

  it.each([
    ['elsewhere', [], true],
    ['not read', undefined, undefined],
  ])('are not known where the rules are %s', (_, rules, rulesElsewhere) => {
    const [told] = fairwayDialect.read({
      samples: [sample('slo:status', { slo: 'a', stat: 'data' })],
      rules,
    });
    expect(told.tiers).toBeUndefined();
    expect(told.rulesElsewhere).toBe(rulesElsewhere);
  });
});

describe("tiers of Pyrra's alert rules", () => {
  const labels = { slo: 'a' };
  const burnrate = recording('http_requests:burnrate5m', labels);
  const read = (...rules: Rule[]) =>
    pyrraDialect.read({
      samples: [sample('http_requests:burnrate5m', labels)],
      rules: [group('a', rules)],
    })[0].tiers;

  it('hold the alert of absent data only where it is loaded', () => {
    expect(read(burnrate)).toEqual([]);
    expect(read(burnrate, rule({ name: 'SLOMetricAbsent', labels }))).toEqual([
      { tier: 'no-data' },
    ]);
  });

  it('are known by name where the query has another form', () => {
    const severity = { ...labels, severity: 'warning' };
    expect(
      read(burnrate, rule({ name: 'ErrorBudgetBurn', labels: severity })),
    ).toEqual([{ tier: 'ticket' }]);
  });

  it.each([
    ['elsewhere', [], 'rules-elsewhere'],
    ['not read', undefined, 'rules-not-read'],
  ])('and what follows, are not known: %s', (_, rules, reason) => {
    const samples = [sample('http_requests:burnrate5m', labels)];
    const [told] = pyrraDialect.read({ samples, rules });
    expect(told.tiers).toBeUndefined();
    expect([told.objective, told.sli, told.remaining]).toEqual(
      Array(3).fill({ unknown: reason }),
    );
  });
});
