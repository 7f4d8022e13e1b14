import { inlineRecords } from '../promql/inlineRecords';
import type { RuleGroup } from '../rules/RuleGroup';
import { checkout } from '../rules/__testUtils__/definitions';
import { ruleGroupsOf } from '../rules/ruleGroupsOf';
import { rateQueries } from './rateQueries';

const record = (name: string, expr: string, slo = 'a') => ({
  record: name,
  expr,
  labels: { slo },
});
const groups: RuleGroup[] = [
  {
    name: 'a',
    interval: '30s',
    rules: [
      record('slo:total:rate5m', 'sum(rate(T[5m]))'),
      record(
        'slo:bad:rate5m',
        'sum(rate(B[5m])) or 0 * sum(slo:total:rate5m{slo="a"})',
      ),
      record('slo:total:rate5m', 'sum(rate(U[5m]))', 'b'),
      record('slo:bad:rate5m', 'slo:bad:rate5m{slo="b"}', 'b'),
    ],
  },
];

describe('rateQueries', () => {
  it('are those of the rules, from raw data', () => {
    expect(rateQueries('a', groups)).toEqual({
      recorded: {
        total: 'slo:total:rate5m{slo="a"}',
        bad: 'slo:bad:rate5m{slo="a"}',
      },
      raw: {
        total: 'sum(rate(T[5m]))',
        bad: 'sum(rate(B[5m])) or 0 * sum((sum(rate(T[5m]))))',
      },
    });
  });

  it('of a composite are those of its parts', () => {
    const parts = ['web', 'api'].map(id => ({ id, weight: 1 }));
    const slos = [
      checkout({ name: 'web' }),
      checkout({ name: 'api' }),
      checkout({ name: 'shop', indicator: { type: 'composite', parts } }),
    ];
    const all = slos.flatMap(slo => ruleGroupsOf(slo));
    const { raw } = rateQueries('shop', all)!;
    const total = (job: string) =>
      `label_replace(sum(rate(http_requests_total{job="${job}"}[5m])), "slo", "${job}", "", "")`;
    expect(raw.total).toBe(`sum((${total('web')} or ${total('api')}))`);
    expect(raw.bad).not.toContain('slo:');
  });

  it('are none of an SLO that has no rules', () => {
    expect(rateQueries('c', groups)).toBeUndefined();
  });

  it('end where rules turn in circles', () => {
    expect(rateQueries('b', groups)!.raw.bad).toContain('slo:bad:rate5m');
  });
});

describe('inlineRecords', () => {
  it('leaves ranges and strangers alone', () => {
    const inlined = inlineRecords(
      'a + sum_over_time(a[5m]) + b',
      ({ metric }) => (metric === 'a' ? 'x / y' : undefined),
    );
    expect(inlined).toBe('(x / y) + sum_over_time(a[5m]) + b');
  });
});
