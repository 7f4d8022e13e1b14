import type { Indicator } from '../definition/Indicator';
import type { SloDefinition } from '../definition/SloDefinition';
import { checkout } from './__testUtils__/definitions';
import {
  promtool,
  promtool3,
  testRules,
  type Promtool,
} from './__testUtils__/promtool';
import { ruleGroupsOf } from './ruleGroupsOf';

// Of each kind: a tenth is bad, for 3 h; promtool evaluates all rules each minute.
const MINUTES = 180;
const STEPS = 2 * MINUTES;
const grows = (perStep: number) => `${perStep}+${perStep}x${STEPS}`;

const series = (metric: string, labels: Record<string, string> = {}) => ({
  metric,
  matchers: Object.entries(labels).map(([label, value]) => ({
    label,
    op: '=' as const,
    value,
  })),
});

const target = 'job="a",instance="i"';
const requests = [
  ['http_requests_total', 'code="200",region="eu"', 90],
  ['http_requests_total', 'code="500",region="eu"', 10],
  ['http_requests_total', 'code="200",region="us"', 35],
  ['http_requests_total', 'code="500",region="us"', 15],
] as const;

const input = [
  ...requests.map(([metric, labels, perStep]) => ({
    series: `${metric}{${target},${labels}}`,
    values: grows(perStep),
  })),
  { series: `seconds_count{${target}}`, values: grows(100) },
  { series: `seconds_bucket{${target},le="1"}`, values: grows(90) },
  {
    // Of an odd period, as ranges of Prometheus 2 count what stands on their edges twice.
    series: `probe_success{${target}}`,
    values: Array.from({ length: STEPS }, (_, i) => (i % 7 === 3 ? 0 : 1)).join(
      ' ',
    ),
  },
];

const http = (labels: Record<string, string>) =>
  series('http_requests_total', labels);

const counters = (
  region: Record<string, string> = { region: 'eu' },
): Indicator => ({
  type: 'counters',
  counted: 'bad',
  total: http(region),
  part: http({ ...region, code: '500' }),
});

/** The bad share that is known, and the definition that shall find it. */
interface Case {
  changes: Partial<SloDefinition>;
  bad: number;
  others?: SloDefinition[];
}

const eu = 'http_requests_total{region="eu"}';
const cases: Record<string, Case> = {
  'counters of bad events': { changes: { indicator: counters() }, bad: 0.1 },
  'counters of good events': {
    changes: {
      indicator: {
        type: 'counters',
        counted: 'good',
        total: http({ region: 'eu' }),
        part: http({ region: 'eu', code: '200' }),
      },
    },
    bad: 0.1,
  },
  'good events that never were': {
    changes: {
      indicator: {
        type: 'counters',
        counted: 'good',
        total: http({ region: 'eu' }),
        part: http({ region: 'eu', code: '204' }),
      },
    },
    bad: 1,
  },
  latency: {
    changes: {
      indicator: {
        type: 'latency',
        count: series('seconds_count'),
        bucket: series('seconds_bucket'),
        bound: '1',
      },
    },
    bad: 0.1,
  },
  'a probe': {
    changes: { indicator: { type: 'probe', up: series('probe_success') } },
    bad: 1 / 7,
  },
  'rates of bad events': {
    changes: {
      indicator: {
        type: 'rates',
        counted: 'bad',
        total: `rate(${eu}[{{.window}}])`,
        part: `rate(http_requests_total{region="eu",code="500"}[{{.window}}])`,
      },
    },
    bad: 0.1,
  },
  'a bad share over a window': {
    changes: {
      indicator: {
        type: 'ratio',
        bad: '1 - avg_over_time(probe_success[{{.window}}])',
      },
    },
    bad: 1 / 7,
  },
  'a composite': {
    changes: {
      indicator: {
        type: 'composite',
        parts: [
          { id: 'eu', weight: 0.7 },
          { id: 'us', weight: 0.3 },
        ],
      },
    },
    // 0.7 x 0.1 + 0.3 x 0.3
    bad: 0.16,
    others: ['eu', 'us'].map(region =>
      checkout({ name: region, indicator: counters({ region }) }),
    ),
  },
  'slices that are all bad': {
    changes: {
      indicator: counters(),
      budgeting: { method: 'Timeslices', slice: '1m', sliceTarget: '0.95' },
    },
    bad: 1,
  },
  'slices that have just the share they may have': {
    changes: {
      indicator: counters(),
      budgeting: { method: 'Timeslices', slice: '1m', sliceTarget: '0.9' },
    },
    bad: 0,
  },
  'the mean of slices': {
    changes: {
      indicator: counters(),
      budgeting: { method: 'RatioTimeslices', slice: '1m' },
    },
    bad: 0.1,
  },
};

function filesOf(
  definitions: SloDefinition[],
  checks: { expr: string; value?: number }[],
) {
  return {
    'tests.yaml': {
      rule_files: ['rules.yaml'],
      evaluation_interval: '1m',
      tests: [
        {
          interval: '30s',
          input_series: input,
          promql_expr_test: checks.map(({ expr, value }) => ({
            expr,
            eval_time: `${MINUTES}m`,
            exp_samples: value === undefined ? [] : [{ labels: '{}', value }],
          })),
        },
      ],
    },
    'rules.yaml': {
      groups: definitions.flatMap(definition =>
        ruleGroupsOf(definition, {
          nowInterval: '1m',
          statusInterval: '1m',
        }),
      ),
    },
  };
}

/** Whether a number is what it shall be, as promtool compares exactly. */
const isNear = (expr: string, value: number) => ({
  expr: `abs(sum(${expr}) - ${value}) < bool 0.005`,
  value: 1,
});

const sliIs = (bad: number, labels = 'slo="checkout"') => [
  isNear(`slo:status{${labels},stat="sli"}`, 1 - bad),
  // The target is 99 %.
  isNear(`slo:burn_rate:1h{${labels}} / 100`, bad),
  isNear(`slo:burn_rate:6h{${labels}} / 100`, bad),
  isNear(`slo:status{${labels},stat="data"}`, 1),
];

const definitionOf = (changes: Partial<SloDefinition>) =>
  checkout({
    objective: '0.99',
    window: { type: 'rolling', duration: '7d' },
    ...changes,
  });

async function check(tool: Promtool, { changes, bad, others = [] }: Case) {
  const definitions = [...others, definitionOf(changes)];
  return testRules(tool, filesOf(definitions, sliIs(bad)));
}

const describeTool = promtool.missing ? describe.skip : describe;
describeTool(`counts what is bad${promtool.missing ?? ''}`, () => {
  it.each(Object.entries(cases))(
    'of %s',
    async (_, one) => {
      expect(await check(promtool, one)).toContain('SUCCESS');
    },
    120_000,
  );

  it('of each group', async () => {
    const definition = definitionOf({
      indicator: counters({}),
      groupBy: ['region'],
    });
    const checks = [
      ...sliIs(0.1, 'slo="checkout",region="eu"'),
      ...sliIs(0.3, 'slo="checkout",region="us"'),
    ];
    expect(await testRules(promtool, filesOf([definition], checks))).toContain(
      'SUCCESS',
    );
  }, 120_000);

  it('says nothing of a composite with a part that has no data', async () => {
    const { changes, others } = cases['a composite'];
    const definitions = [others![0], definitionOf(changes)];
    const checks = [
      isNear('slo:status{slo="checkout",stat="data"}', 0),
      { expr: 'slo:status{slo="checkout",stat="sli"}' },
    ];
    expect(await testRules(promtool, filesOf(definitions, checks))).toContain(
      'SUCCESS',
    );
  }, 120_000);

  it('says nothing of a latency without its buckets', async () => {
    const definition = definitionOf({
      indicator: {
        type: 'latency',
        count: series('seconds_count'),
        bucket: series('seconds_bucket'),
        bound: '0.7',
      },
    });
    const checks = [
      isNear('slo:status{slo="checkout",stat="data"}', 0),
      { expr: 'slo:status{slo="checkout",stat="sli"}' },
    ];
    expect(await testRules(promtool, filesOf([definition], checks))).toContain(
      'SUCCESS',
    );
  }, 120_000);
});

const describeNative = promtool3.missing ? describe.skip : describe;
describeNative(`${promtool3.name}: ${promtool3.missing ?? ''}`, () => {
  it('counts what is bad of a native histogram', async () => {
    const definition = definitionOf({
      indicator: {
        type: 'native-latency',
        histogram: series('seconds'),
        bound: '1',
      },
    });
    // Of 100 observations 90 between 0.5 and 1, and 10 between 1 and 2.
    const step = '{{schema:0 sum:90 count:100 offset:0 buckets:[90 10]}}';
    const files = filesOf([definition], sliIs(0.1));
    files['tests.yaml'].tests[0].input_series.push({
      series: `seconds{${target}}`,
      values: `${step}+${step}x${STEPS}`,
    });
    expect(await testRules(promtool3, files)).toContain('SUCCESS');
  }, 120_000);
});
