import { errorsOf } from './__testUtils__/errors';
import { metric, slo } from './__testUtils__/slo';
import type { Change } from './__testUtils__/slo';

const ratio = (change: Record<string, unknown>): Change => ({
  sli: {
    ratioMetric: {
      counter: true,
      good: metric('good'),
      total: metric('all'),
      ...change,
    },
  },
});
const annotation = (key: string, value: string): Change => ({
  annotations: { [`fairway.dev/${key}`]: value },
});
const IN = 'spec.indicator.spec.ratioMetric';
const QUERY = 'metricSource.spec.query';

describe('an SLI is refused for', () => {
  it.each<[string, Change, string]>([
    [
      'good and bad',
      ratio({ bad: metric('bad') }),
      `${IN}.bad: good and bad are both there`,
    ],
    [
      'neither good nor bad',
      ratio({ good: undefined }),
      `${IN}.good: it is missing`,
    ],
    ['no total', ratio({ total: undefined }), `${IN}.total: it is missing`],
    [
      'raw beside total',
      ratio({ raw: metric('x'), good: undefined }),
      `${IN}.total: it stands beside raw, which is the ratio already`,
    ],
    [
      'raw without rawType',
      ratio({ raw: metric('x'), good: undefined, total: undefined }),
      `${IN}.rawType: it is missing beside raw`,
    ],
    [
      'rawType without raw',
      ratio({ rawType: 'success' }),
      `${IN}.rawType: there is no raw`,
    ],
    [
      'no counter',
      ratio({ counter: undefined }),
      `${IN}.counter: it is missing, and the queries do not tell`,
    ],
    [
      'the same query twice',
      ratio({
        good: metric('sum(all{b="2",a="1"})'),
        total: metric('sum(all{a="1",b="2"})'),
      }),
      `${IN}.good.${QUERY}: it counts the same as total, so that every event is good`,
    ],
    [
      'counter true for rates',
      ratio({ good: metric('sum(rate(x[5m]))') }),
      `${IN}.good.${QUERY}: counter is true, but the query looks over a range: that is no counter any more`,
    ],
    [
      'Datadog',
      ratio({
        good: { metricSource: { type: 'Datadog', spec: { query: 'x' } } },
      }),
      `${IN}.good.metricSource.type: rules are made for Prometheus and what speaks its language, not for this type`,
    ],
    [
      'no type',
      ratio({ good: { metricSource: { spec: { query: 'x' } } } }),
      `${IN}.good.metricSource.type: neither a data source nor its type is there`,
    ],
    [
      'no query',
      ratio({ good: { metricSource: { type: 'mimir', spec: {} } } }),
      `${IN}.good.${QUERY}: it is missing`,
    ],
    [
      'more than a query',
      ratio({
        good: {
          metricSource: { type: 'thanos', spec: { query: 'x', step: 5 } },
        },
      }),
      `${IN}.good.metricSource.spec.step: it is not read; Prometheus has a query and nothing else`,
    ],
    [
      'half a query',
      ratio({ good: metric('sum(x') }),
      `${IN}.good.${QUERY}: it is no PromQL: it ends too early`,
    ],
    [
      'a query that closes too much',
      ratio({ good: metric('x) or vector(1') }),
      `${IN}.good.${QUERY}: it is no PromQL: not understood at ") or vector(1"`,
    ],
    [
      'a number',
      ratio({ good: metric('1') }),
      `${IN}.good.${QUERY}: it is a scalar, not series`,
    ],
    [
      'rate without a range',
      ratio({ counter: false, good: metric('rate(x)') }),
      `${IN}.good.${QUERY}: rate wants a range, such as [{{.window}}]`,
    ],
    [
      'sum of a range',
      ratio({ counter: false, good: metric('sum(x[5m])') }),
      `${IN}.good.${QUERY}: sum wants no range`,
    ],
    [
      'SQL',
      ratio({ good: metric('SELECT 1') }),
      `${IN}.good.${QUERY}: it is no PromQL: not understood at "1"`,
    ],
    [
      'other groups',
      ratio({ good: metric('sum by (a) (x)') }),
      `${IN}.good.${QUERY}: it groups by other labels than total`,
    ],
    [
      'a bucket without bound',
      ratio({ good: metric('h_bucket'), total: metric('h_count') }),
      `${IN}.good.${QUERY}: h_bucket counts an event in several buckets`,
    ],
    [
      'le on a counter',
      ratio({ good: metric('x{le="1"}') }),
      `${IN}.good.${QUERY}: le is the bound of a bucket, and x counts no buckets`,
    ],
    [
      'a bound that is none',
      ratio({ good: metric('h_bucket{le="fast"}'), total: metric('h_count') }),
      `${IN}.good.${QUERY}: le="fast" names no bound`,
    ],
    [
      'a bound by exclusion',
      ratio({ good: metric('h_bucket{le!="1"}'), total: metric('h_count') }),
      `${IN}.good.${QUERY}: le!="1" names no bound`,
    ],
    [
      'the bucket of all',
      ratio({ good: metric('h_bucket{le="+Inf"}'), total: metric('h_count') }),
      `${IN}.good.${QUERY}: every event is in the bucket +Inf`,
    ],
    [
      'one bucket as total',
      ratio({
        good: metric('h_bucket{le="1"}'),
        total: metric('h_bucket{le="2"}'),
      }),
      `${IN}.total.${QUERY}: one bucket does not hold all events`,
    ],
    [
      'fast ones as bad',
      ratio({
        good: undefined,
        bad: metric('h_bucket{le="1"}'),
        total: metric('h_count'),
      }),
      `${IN}.bad.${QUERY}: what is at most 1 is counted as bad`,
    ],
    [
      'both kinds of metric',
      { sli: { thresholdMetric: metric('x'), ratioMetric: {} } },
      'spec.indicator.spec.thresholdMetric: thresholdMetric and ratioMetric are both there',
    ],
    [
      'no kind of metric',
      { sli: {} },
      'spec.indicator.spec.ratioMetric: neither ratioMetric nor thresholdMetric is there',
    ],
    [
      'a threshold without value',
      { sli: { thresholdMetric: metric('x') }, objective: { op: 'lt' } },
      'spec.objectives[0].value: it is missing beside a thresholdMetric',
    ],
    [
      'a threshold without op',
      { sli: { thresholdMetric: metric('x') }, objective: { value: 5 } },
      'spec.objectives[0].op: it is missing beside a thresholdMetric',
    ],
    [
      'groups that the queries sum away',
      {
        ...ratio({ counter: false, good: metric('sum(max_over_time(x[5m]))') }),
        ...annotation('group-by', 'zone'),
      },
      `${IN}.good.${QUERY}: the query sums the label zone away, which the SLO groups by`,
    ],
  ])('%s', (_, change, expected) => {
    expect(errorsOf(slo(change))).toContain(expected);
  });
});
