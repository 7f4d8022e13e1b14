import { parseOpenSlo } from './parseOpenSlo';
import { readDefinitions } from './readDefinitions';
import { metric, slo } from './__testUtils__/slo';

function read(
  sli: Record<string, unknown>,
  change: Parameters<typeof slo>[0] = {},
) {
  const { documents } = parseOpenSlo(
    JSON.stringify(slo({ ...change, sli })),
    'slo.json',
  );
  return readDefinitions(documents);
}

function ratio(
  counter: boolean | undefined,
  queries: { total: string; good?: string; bad?: string },
) {
  return {
    ratioMetric: {
      ...(counter === undefined ? {} : { counter }),
      ...Object.fromEntries(
        Object.entries(queries).map(([key, query]) => [key, metric(query)]),
      ),
    },
  };
}

function indicatorOf(
  sli: Record<string, unknown>,
  change: Parameters<typeof slo>[0] = {},
) {
  const { definitions, issues } = read(sli, change);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(definitions).toHaveLength(1);
  return { ...definitions[0], warnings: issues.map(({ message }) => message) };
}

const T = { metric: 't', matchers: [] };
const B = { metric: 't', matchers: [{ label: 'c', op: '=', value: '5' }] };

describe('plain counters', () => {
  it.each([
    [true, 't', 't{c="5"}'],
    [true, 'sum(t)', 'sum(t{c="5"})'],
    [true, '(sum((t)))', 'sum(t{c="5"})'],
    [true, 't', '{__name__="t",c="5"}'],
    [true, 't', "sum(t{c='5'})\n"],
    [true, 't # all', 't{c="5"} # those that failed'],
    [false, 'sum(rate(t[5m]))', 'sum(rate(t{c="5"}[5m]))'],
    [undefined, 'sum(rate(t[{{.window}}]))', 'rate(t{c="5"}[{{ .window }}])'],
    [false, 'sum(increase(t[1m]))', 'sum(increase(t{c="5"}[1m]))'],
    [
      false,
      'sum(rate(t[$__rate_interval]))',
      'sum(rate(t{c="5"}[${__rate_interval}]))',
    ],
  ])('%p: bad of %s is %s', (counter, total, bad) => {
    expect(indicatorOf(ratio(counter, { total, bad }))).toMatchObject({
      indicator: { type: 'counters', total: T, counted: 'bad', part: B },
      groupBy: [],
      warnings: [],
    });
  });

  it('takes total - bad as good, and total - good as bad', () => {
    expect(
      indicatorOf(
        ratio(true, { total: 'sum(t)', good: 'sum(t) - sum(t{c="5"})' }),
      ).indicator,
    ).toEqual({ type: 'counters', total: T, counted: 'bad', part: B });
    expect(
      indicatorOf(
        ratio(false, {
          total: 'sum(rate(t[5m]))',
          bad: 'sum(rate(t[5m])) - sum(rate(t{c="5"}[5m]))',
        }),
      ).indicator,
    ).toEqual({ type: 'counters', total: T, counted: 'good', part: B });
  });

  it('groups as the queries do, or as annotated', () => {
    const queries = {
      total: 'sum by (z, a) (t)',
      bad: 'sum by (a,z) (t{c="5"})',
    };
    expect(indicatorOf(ratio(true, queries)).groupBy).toEqual(['z', 'a']);
    expect(
      indicatorOf(ratio(true, { total: 'sum(t)', bad: 't{c="5"}' }), {
        annotations: { 'fairway.dev/group-by': 'zone' },
      }).groupBy,
    ).toEqual(['zone']);
  });
});

describe('classic histograms', () => {
  const count = {
    metric: 'h_count',
    matchers: [{ label: 'j', op: '=', value: 'a' }],
  };
  const bucket = { ...count, metric: 'h_bucket' };

  it.each([
    [
      true,
      'sum(h_count{j="a"})',
      'good',
      'sum(h_bucket{j="a",le="0.3"})',
      '0.3',
    ],
    [true, 'h_count{j="a"}', 'good', 'h_bucket{le="1.0",j="a"}', '1'],
    [true, 'h_count{j="a"}', 'good', 'h_bucket{le=~"1(\\\\.0)?",j="a"}', '1'],
    [true, 'h_count{j="a"}', 'good', 'h_bucket{le=~"10|10\\\\.0",j="a"}', '10'],
    [
      true,
      'h_bucket{j="a",le="+Inf"}',
      'good',
      'h_bucket{j="a",le="2.5"}',
      '2.5',
    ],
    [
      true,
      'sum(h_count{j="a"})',
      'bad',
      'sum(h_count{j="a"}) - sum(h_bucket{j="a",le="5"})',
      '5',
    ],
    [
      false,
      'sum(rate(h_count{j="a"}[5m]))',
      'good',
      'sum by (le) (rate(h_bucket{j="a",le="0.3"}[5m]))',
      '0.3',
    ],
  ])('%p: of %s %s is %s', (counter, total, part, query, bound) => {
    expect(indicatorOf(ratio(counter, { total, [part]: query }))).toMatchObject(
      {
        indicator: { type: 'latency', count, bucket, bound },
        warnings: [],
      },
    );
  });
});

describe('native histograms', () => {
  const histogram = { metric: 'h', matchers: [] };
  const count = 'histogram_count(sum(rate(h[5m])))';

  it.each([
    ['good', `histogram_fraction(0, 0.3, sum(rate(h[5m]))) * ${count}`],
    ['good', `${count} * histogram_fraction(-Inf, 0.3, sum(rate(h[5m])))`],
    ['bad', `(1 - histogram_fraction(0, 0.3, sum(rate(h[5m])))) * ${count}`],
    ['bad', `histogram_fraction(0.3, +Inf, sum(rate(h[5m]))) * ${count}`],
    [
      'bad',
      `${count} - histogram_fraction(0, 0.3, sum(rate(h[5m]))) * ${count}`,
    ],
  ])('%s is %s', (part, query) => {
    expect(
      indicatorOf(ratio(false, { total: count, [part]: query })),
    ).toMatchObject({
      indicator: { type: 'native-latency', histogram, bound: '0.3' },
      warnings: [],
    });
  });

  it.each([
    ['success', 'histogram_fraction(0, 0.3, sum(rate(h[{{.window}}])))'],
    ['failure', '1 - histogram_fraction(0, 0.3, sum(rate(h[{{.window}}])))'],
  ])('a raw %s is %s', (rawType, query) => {
    expect(
      indicatorOf({ ratioMetric: { rawType, raw: metric(query) } }),
    ).toMatchObject({
      indicator: { type: 'native-latency', histogram, bound: '0.3' },
      warnings: [],
    });
  });
});

describe('probes', () => {
  it.each([
    ['sum(up{a="b"})', 'count(up{a="b"})'],
    [
      'sum(sum_over_time(up{a="b"}[5m]))',
      'sum(count_over_time(up{a="b"}[5m]))',
    ],
  ])('%s of %s', (good, total) => {
    expect(indicatorOf(ratio(false, { good, total }))).toMatchObject({
      indicator: {
        type: 'probe',
        up: { metric: 'up', matchers: [{ label: 'a', op: '=', value: 'b' }] },
      },
      warnings: [],
    });
  });
});

const RATES =
  'it is read as rates: the first event of a new series is missed, and what happens while scrapes are missing';

describe('rates', () => {
  it.each([
    // Sums and differences of counters, over whatever range they were written.
    [
      true,
      'sum(a) + sum(b)',
      'sum(rate(a[{{.window}}])) + sum(rate(b[{{.window}}]))',
    ],
    [
      false,
      'sum(increase(a[5m])) - sum(increase(b{x="[5m]"}[1h])) * 2',
      'sum(rate(a[{{.window}}])) - sum(rate(b{x="[5m]"}[{{.window}}])) * 2',
    ],
    // Gauges, and what cannot be taken apart.
    [
      false,
      'requests_per_second',
      'avg_over_time((requests_per_second)[{{.window}}:30s])',
    ],
    [
      false,
      'max(rate(a[5m]))',
      'avg_over_time((max(rate(a[5m])))[{{.window}}:30s])',
    ],
    [false, 'max(irate(a[{{.window}}]))', 'max(irate(a[{{.window}}]))'],
  ])('%p: %s becomes %s', (counter, query, expected) => {
    expect(
      indicatorOf(ratio(counter, { total: query, bad: query })),
    ).toMatchObject({
      indicator: {
        type: 'rates',
        total: expected,
        counted: 'bad',
        part: expected,
      },
      warnings: [RATES],
    });
  });

  it.each([
    [true, 'a or b'],
    [true, '{"a.b"}'],
    [false, 'sum(delta(a[{{.window}}]))'],
    [false, 'max(increase(a[5m]))'],
  ])('%p: %s has no rate', (counter, query) => {
    const { definitions, issues } = read(
      ratio(counter, { total: query, bad: query }),
    );
    expect(definitions).toEqual([]);
    expect(issues.map(({ path }) => path)).toContain(
      'spec.indicator.spec.ratioMetric.total.metricSource.spec.query',
    );
  });
});

describe('ratios', () => {
  it.each([
    ['success', 'sum(a) / sum(b)', 'clamp_min(1 - (sum(a) / sum(b)), 0)'],
    ['failure', 'avg(a)', 'avg(a)'],
    ['failure', 'job:errors:ratio{job="a"}', 'job:errors:ratio{job="a"}'],
    [
      'failure',
      'sum(rate(a[{{.window}}])) / sum(rate(b[5m]))',
      'sum(rate(a[{{.window}}])) / sum(rate(b[5m]))',
    ],
  ])('a raw %s of %s is %s', (rawType, query, bad) => {
    expect(
      indicatorOf({ ratioMetric: { rawType, raw: metric(query) } }),
    ).toMatchObject({
      indicator: { type: 'ratio', bad },
      warnings: [expect.stringContaining('events cannot be counted')],
    });
  });

  it.each([
    ['lte', 0.5, 'max(lag)', '((max(lag)) == (max(lag))) > bool 0.5'],
    ['lt', 1, 'max(lag)', '((max(lag)) == (max(lag))) >= bool 1'],
    ['gte', -2, 'lag', '((lag) == (lag)) < bool -2'],
    ['gt', 1e-7, 'lag', '((lag) == (lag)) <= bool 0.0000001'],
  ])('good is %s %p of %s: %s', (op, value, query, bad) => {
    expect(
      indicatorOf(
        { thresholdMetric: metric(query) },
        { objective: { op, value } },
      ),
    ).toMatchObject({
      indicator: { type: 'ratio', bad },
      warnings: [expect.stringContaining('events cannot be counted')],
    });
  });
});
