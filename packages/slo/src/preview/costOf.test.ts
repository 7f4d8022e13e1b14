import { readsOf } from '../promql/readsOf';
import type { FoundSelector } from '../promql/selectorsOf';
import type { RuleGroup } from '../rules/RuleGroup';
import { checkout } from '../rules/__testUtils__/definitions';
import { costOf } from './costOf';
import { slothForm } from './slothForm';

const DAY = 86400;

describe('readsOf', () => {
  it.each([
    ['up', [[undefined, 1]]],
    [
      'sum(increase(up[1h] offset 30s)) - x offset 1m',
      [
        [3600, 1],
        [undefined, 1],
      ],
    ],
    [
      'max_over_time((rate(x[5m]) / y)[1h:1m])',
      [
        [300, 60],
        [undefined, 60],
      ],
    ],
    ['rate(x[1h30m])', [[5400, 1]]],
    ['count_over_time(x[1h:])', [[undefined, 60]]],
    ['vector(1)', []],
    ['rate(', []],
  ])('%s', (expression, expected) =>
    expect(readsOf(expression).map(r => [r.range, r.times])).toEqual(expected),
  );
});

describe('costOf', () => {
  const record = (name: string, expr: string, labels = {}) => ({
    record: name,
    expr,
    labels: { slo: 'a', ...labels },
  });
  const groups: RuleGroup[] = [
    {
      name: 'now',
      interval: '30s',
      rules: [record('slo:total:rate5m', 'sum(rate(http_requests_total[5m]))')],
    },
    {
      name: 'status',
      interval: '2m',
      rules: [
        record(
          'slo:total:events',
          'sum_over_time(slo:total:rate5m{slo="a"}[2m])',
          {
            part: 'growth',
          },
        ),
        record(
          'slo:status',
          'sum(sum_over_time(slo:total:events{slo="a"}[30d]))',
        ),
      ],
    },
  ];
  const options = { seriesOf: () => 20, scrapeInterval: 15 };

  it('counts what is written and read', () => {
    expect(costOf(groups, options)).toEqual({
      groups: 2,
      rules: 3,
      series: 3,
      samplesWrittenPerMinute: 3,
      evaluationsPerMinute: 3,
      // 20 series with 20 samples in 5 m, twice a minute; 4 and 21600 samples, each 2 m
      samplesReadPerMinute: 2 * 400 + (4 + 21600) / 2,
      rawSamplesReadPerMinute: 800,
      unknown: [],
    });
  });

  it('multiplies series by budgets, not raw data', () => {
    const one = costOf(groups, options);
    const three = costOf(groups, { ...options, budgets: 3 });
    expect(three.series).toBe(9);
    expect(three.rawSamplesReadPerMinute).toBe(one.rawSamplesReadPerMinute);
    expect(three.samplesReadPerMinute).toBe(800 + (3 * (4 + 21600)) / 2);
  });

  it('names what it does not know instead of counting nothing', () => {
    const cost = costOf(groups, { ...options, seriesOf: () => undefined });
    expect(cost.unknown).toEqual(['http_requests_total']);
    expect(cost.rawSamplesReadPerMinute).toBe(0);
  });

  it('comes to what was measured for the form of Sloth', () => {
    const seriesOf = ({ matchers }: FoundSelector) =>
      matchers.some(({ label }) => label === 'code') ? 8 : 20;
    const cost = costOf(slothForm(checkout())!, {
      seriesOf,
      scrapeInterval: 30,
    });
    // Reference: 527 391 samples each 30 s, 354 592 of them raw; 17 rules in 3 groups, 15 series.
    expect(cost).toMatchObject({ groups: 3, rules: 17, series: 15 });
    expect(cost.samplesReadPerMinute / 2 / 527_391).toBeCloseTo(1, 2);
    expect(cost.rawSamplesReadPerMinute / 2 / 354_592).toBeCloseTo(1, 2);
  });

  it('has a form of Sloth for every indicator but composites', () => {
    const window = { type: 'rolling', duration: '7d' } as const;
    const seven = slothForm(checkout({ window }))!;
    const names = seven.flatMap(({ rules }) =>
      rules.flatMap(rule => ('record' in rule ? rule.record : [])),
    );
    expect(names).toContain('slo:sli_error:ratio_rate7d');
    expect(
      slothForm(checkout({ indicator: { type: 'composite', parts: [] } })),
    ).toBeUndefined();
  });

  it('reads no more than there is', () => {
    const young = costOf(groups, { ...options, history: DAY });
    expect(young.samplesReadPerMinute).toBe(800 + (4 + 720) / 2);
  });
});
