import type { RuleGroup } from '../rules/RuleGroup';
import { diffRules } from './diffRules';

const record = (name: string, expr = '1', labels = {}) => ({
  record: name,
  expr,
  labels: { slo: 'a', ...labels },
});
const alert = (expr: string, tier: string, annotations = {}) => ({
  alert: 'SLOBurn',
  expr,
  labels: { slo: 'a', tier },
  annotations,
});
const group = (name: string, rules: RuleGroup['rules']): RuleGroup => ({
  name,
  interval: '30s',
  rules,
});

describe('diffRules', () => {
  const before = [
    group('now', [
      record('slo:total:rate5m'),
      record('slo:status', '2', { stat: 'sli' }),
      alert('x > 14.4', 'page'),
      alert('x > 1', 'ticket', { summary: 'burns' }),
    ]),
  ];

  it('is empty for the same rules, in whatever order their labels stand', () => {
    const same = structuredClone(before);
    same[0].rules[1].labels = { stat: 'sli', slo: 'a' };
    expect(diffRules(before, same)).toEqual([]);
  });

  it('tells what was added, removed and changed', () => {
    const after = [
      group('now', [
        record('slo:total:rate5m', 'sum(x)'),
        record('slo:status', '2', { stat: 'sli' }),
        record('slo:status', '3', { stat: 'data' }),
        alert('x > 13.44', 'page'),
      ]),
    ];
    const [{ rules, ...rest }] = diffRules(before, after);
    expect(rest).toEqual({
      change: 'changed',
      name: 'now',
      interval: { before: '30s', after: '30s' },
      reordered: false,
    });
    expect(
      rules.map(({ change, name, fields }) => [change, name, fields]),
    ).toEqual([
      ['removed', 'SLOBurn', []],
      ['changed', 'slo:total:rate5m', ['expr']],
      ['changed', 'SLOBurn', ['expr']],
      ['added', 'slo:status', []],
    ]);
    expect(rules[2].before?.labels.tier).toBe('page');
  });

  it('tells another label of the same rule as a change of labels', () => {
    const info = (objective: string) => [
      group('now', [record('slo:info', 'vector(1)', { objective })]),
    ];
    const [{ rules }] = diffRules(info('0.99'), info('0.999'));
    expect(rules).toMatchObject([
      { change: 'changed', name: 'slo:info', fields: ['labels'] },
    ]);
  });

  it('tells groups that come and go, and another interval', () => {
    const [gone, fresh] = diffRules(before, [group('then', before[0].rules)]);
    expect(gone).toMatchObject({ change: 'removed', name: 'now' });
    expect(gone.rules).toHaveLength(4);
    expect(fresh).toMatchObject({ change: 'added', name: 'then' });
    const slower = [{ ...before[0], interval: '2m' }];
    expect(diffRules(before, slower)).toMatchObject([
      {
        change: 'changed',
        interval: { before: '30s', after: '2m' },
        rules: [],
      },
    ]);
  });

  it('tells another order, for a rule reads what those before it wrote', () => {
    const turned = [group('now', [...before[0].rules].reverse())];
    expect(diffRules(before, turned)).toMatchObject([
      { change: 'changed', reordered: true, rules: [] },
    ]);
  });
});
