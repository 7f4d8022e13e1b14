import { parse } from 'yaml';
import type { Indicator } from '../../definition/Indicator';
import type { SloDefinition } from '../../definition/SloDefinition';
import type { Matcher } from '../../promql/selector';
import { checkout } from '../../rules/__testUtils__/definitions';
import { labelsFor, labelsForRest } from './labelsFor';
import { ruleTests, untestable } from './ruleTests';
import { samplesOfRegex } from './sampleOfRegex';

const match = (label: string, op: Matcher['op'], value: string): Matcher => ({
  label,
  op,
  value,
});

describe('samplesOfRegex', () => {
  it.each([
    ['5..', ['500']],
    ['5..|429', ['500', '429']],
    ['(GET|POST)', ['GET', 'POST']],
    ['a(?:b|c)d?', ['ab', 'abd', 'ac', 'acd']],
    ['1(\\.0)?', ['1', '1.0']],
    ['[45]\\d{2}', ['500']],
    ['api-.+', ['api-0']],
    ['[^4].*', ['0', '00']],
    ['(', []],
    ['*', []],
    ['[z-a]', []],
  ])('%p: %p', (pattern, samples) =>
    expect(samplesOfRegex(pattern)).toEqual(samples),
  );
});

describe('labelsFor', () => {
  it('finds labels that all matchers select', () => {
    expect(
      labelsFor([
        match('job', '=', 'a'),
        match('code', '=~', '4..|5..'),
        match('code', '!~', '4..'),
        match('path', '!=', ''),
        match('test', '=', ''),
        match('verb', '=~', '(?i)get'),
      ]),
    ).toEqual({ job: 'a', code: '500', path: 'test', verb: 'get' });
  });

  it('finds none where there are none', () => {
    const matchers = [match('a', '=', 'x'), match('a', '=', 'y')];
    expect(labelsFor(matchers)).toBeUndefined();
  });

  it('finds a series besides another', () => {
    const job = match('job', '=', 'a');
    const bad = [job, match('code', '=~', '5..')];
    expect(labelsForRest([job], bad)).toEqual({ job: 'a', code: 'test' });
    expect(labelsForRest([job], [job])).toBeUndefined();
  });
});

interface Test {
  name: string;
  input_series: { series: string; values: string }[];
  promql_expr_test: {
    expr: string;
    eval_time: string;
    exp_samples: object[];
  }[];
}

function testsOf(...definitions: SloDefinition[]): Test[] {
  const text = ruleTests(definitions, {
    ruleFile: 'rules.yaml',
    groups: [],
  });
  return (parse(text) as { tests: Test[] }).tests;
}

const series = (definition: SloDefinition) =>
  testsOf(definition)[0].input_series.map(one => one.series);

describe('ruleTests', () => {
  it('looks for silence, an alert of each tier, and one without data', () => {
    const tests = testsOf(checkout());
    expect(tests.map(({ name }) => name)).toEqual([
      'checkout: no alert while all is well',
      'checkout: page while everything fails, and none after it',
      'checkout: ticket while everything fails',
      'checkout: an alert when its data ends',
    ]);
    const [, page] = tests;
    expect(page.input_series).toEqual([
      {
        series:
          'http_requests_total{code="500",instance="test",job="checkout"}',
        values: '0+600x17 10800x59',
      },
      {
        series:
          'http_requests_total{code="test",instance="test",job="checkout"}',
        values: '0x17 0+600x59',
      },
    ]);
    expect(page.promql_expr_test).toEqual([
      {
        expr: 'count by (tier) (ALERTS{alertstate="firing",slo="checkout",tier="page"})',
        eval_time: '17m',
        exp_samples: [{ labels: '{tier="page"}', value: 1 }],
      },
      expect.objectContaining({ eval_time: '77m', exp_samples: [] }),
    ]);
  });

  it('expects nothing of a tier that cannot fire or is switched off', () => {
    const { alerts } = checkout();
    const quiet = { ...alerts, tiers: [], noData: false };
    expect(testsOf(checkout({ alerts: quiet }))).toHaveLength(1);
    // At a target of 50 % only tickets can fire.
    const names = testsOf(checkout({ objective: '0.5' })).map(t => t.name);
    expect(names.join()).not.toContain('page');
  });

  const plain = 'sum(rate(http_requests_total{job="a"}[{{.window}}]))';
  const indicators: [string, Indicator, string[]][] = [
    [
      'latency',
      {
        type: 'latency',
        count: { metric: 'h_count', matchers: [] },
        bucket: { metric: 'h_bucket', matchers: [] },
        bound: '0.3',
      },
      [
        'h_count{instance="test",job="test"}',
        'h_bucket{instance="test",job="test",le="0.3"}',
      ],
    ],
    [
      'native-latency',
      {
        type: 'native-latency',
        histogram: { metric: 'h', matchers: [] },
        bound: '0.3',
      },
      ['h{instance="test",job="test"}', 'h{instance="test-slow",job="test"}'],
    ],
    [
      'probe',
      {
        type: 'probe',
        up: { metric: 'up', matchers: [match('job', '=', 'a')] },
      },
      ['up{instance="test",job="a"}'],
    ],
    [
      'rates of plain counters',
      {
        type: 'rates',
        total: plain,
        counted: 'bad',
        part: plain.replace('}[', ',code="500"}['),
      },
      [
        'http_requests_total{code="500",instance="test",job="a"}',
        'http_requests_total{code="test",instance="test",job="a"}',
      ],
    ],
    [
      'rates of anything else',
      { type: 'rates', total: plain, counted: 'bad', part: `${plain} - 1` },
      [],
    ],
    ['a ratio of anything', { type: 'ratio', bad: 'avg(a / b)' }, []],
    [
      'a ratio of what is up',
      {
        type: 'ratio',
        bad: '1 - avg(avg_over_time(up{job="a"}[{{.window}}]))',
      },
      ['up{instance="test",job="a"}'],
    ],
  ];

  it.each(indicators)('makes series for %s', (_, indicator, expected) => {
    const definition = checkout({ indicator });
    const [first] = testsOf(definition);
    expect(first.input_series.map(one => one.series)).toEqual(expected);
    const known = expected.length > 0;
    expect(untestable([definition])).toEqual(known ? [] : [definition]);
  });

  it('gives a grouped SLO its labels, and a composite the series of its parts', () => {
    const grouped = checkout({ groupBy: ['cluster'] });
    expect(series(grouped)[0]).toContain('cluster="test"');
    const parts = [{ id: 'checkout', weight: 1 }];
    const indicator: Indicator = { type: 'composite', parts };
    const whole = checkout({ id: 'all', indicator });
    const tests = testsOf(checkout(), whole);
    expect(tests).toHaveLength(8);
    expect(tests[4].input_series).toEqual(tests[0].input_series);
    expect(untestable([whole])).toEqual([whole]);
  });
});
