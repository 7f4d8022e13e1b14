import { known } from '@fairway/contracts';
import type { Labels, Sample } from '@fairway/kit-node/prometheus';
import { pyrraDialect } from './pyrra';
import { shortestWindow, windowNear } from './pyrraBurn';

const sample = (name: string, value: number, labels: Labels = {}): Sample => ({
  labels: { __name__: name, slo: 'api', ...labels },
  t: 0,
  value,
});

const goal = [
  sample('pyrra_objective', 0.99),
  sample('pyrra_window', 7 * 86400),
  sample('pyrra_availability', 0.995),
];

function read(samples: Sample[]) {
  const [reading] = pyrraDialect.read({
    samples: [...goal, ...samples],
    rules: undefined,
  });
  return reading;
}

describe('the burn of a grouped SLO', () => {
  it.each([
    [
      'the worst of the groups',
      [0.01, 0.05, 0.02],
      { value: expect.closeTo(5, 9) },
    ],
    ['not of an idle group', [NaN, 0.01], { value: expect.closeTo(1, 9) }],
    ['none, where all are idle', [NaN, NaN], { unknown: 'no-traffic' }],
    ['none, of an infinity', [Infinity, 0.01], { unknown: 'not-a-number' }],
  ])('is %s', (_, ratios, expected) => {
    const { burn } = read(
      ratios.map((ratio, i) =>
        sample('http:burnrate1h30m', ratio, { handler: `/${i}` }),
      ),
    );
    expect(burn).toEqual([{ window: '1h30m', rate: expected }]);
  });

  it('has data while one group has', () => {
    const of = (...ratios: number[]) =>
      read(
        ratios.map((ratio, i) =>
          sample('http:burnrate1m', ratio, { handler: `/${i}` }),
        ),
      ).hasData;
    expect(of(NaN, 0)).toBe(true);
    expect(of(NaN)).toBe(false);
    expect(of()).toBe(false);
  });
});

it.each([
  ['7d', '1m'],
  ['2w', '3m'],
  ['28d', '5m'],
  ['30d', '5m'],
  ['604800s', '1m'],
])('the presence of data over %s is asked of burnrate%s', (window, short) => {
  expect(pyrraDialect.coverageQuery!(window)).toContain(
    `__name__=~".+:burnrate${short}"`,
  );
});

it('rounds the shortest window to at least a minute', () => {
  expect(shortestWindow(3600)).toBe('1m');
});

const WEEK = ['1m', '8m', '15m', '30m', '1h30m', '6h', '1d'];
const MONTH = ['5m', '32m', '1h4m', '2h9m', '6h26m', '1d1h43m', '4d6h51m'];

it.each([
  [WEEK, 1, '1h30m'],
  [WEEK, 6, '6h'],
  [MONTH, 1, '1h4m'],
  [MONTH, 6, '6h26m'],
  [['5m'], 6, '5m'],
  [[], 6, '6h'],
])('of %j the nearest to %p h is %p', (windows, hours, expected) => {
  const burn = windows.map(window => ({ window, rate: known(1) }));
  expect(windowNear(burn, hours)).toBe(expected);
});

it('draws the worst group over the windows that exist', () => {
  const reading = read(WEEK.map(window => sample(`http:burnrate${window}`, 0)));
  const { query, read: readLines } = pyrraDialect.history(reading, 7200);
  expect(query).toContain(
    'max_over_time({__name__=~".+:burnrate1h30m",slo="api"}[7200s])',
  );
  const series = (window: string, points: [number, number][]) => ({
    labels: { burn_window: window, slo: 'api' },
    points,
  });
  const lines = readLines([
    series('1h30m', [
      [60, 0.01],
      [120, NaN],
    ]),
    series('1h30m', [
      [60, 0.02],
      [120, 0.03],
    ]),
    series('6h', [[60, NaN]]),
  ]);
  expect(lines.burn).toEqual([
    {
      window: '1h30m',
      line: [
        [60, expect.closeTo(2, 9)],
        [120, expect.closeTo(3, 9)],
      ],
    },
    { window: '6h', line: [] },
  ]);
});

it("takes none of others' alerts for its own", () => {
  const alert = (alertname: string, severity: string) =>
    sample('ALERTS', 1, { alertname, severity, alertstate: 'firing' });
  const { firing } = read([
    alert('SLOBurn', 'critical'),
    alert('HighLatency', 'critical'),
    alert('ErrorBudgetBurn', 'warning'),
    alert('SLOMetricAbsent', 'critical'),
  ]);
  expect(firing.map(({ tier }) => tier)).toEqual(['ticket', 'no-data']);
});
