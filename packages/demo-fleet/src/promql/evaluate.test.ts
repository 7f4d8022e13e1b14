import { arraySource } from '../testing/arraySource';
import { Evaluation } from './evaluate';
import { formatLabels, Labels } from './labels';
import { parsePromql } from './parse';

const MINUTE = 60_000;

function series(labels: Labels, values: (number | undefined)[]) {
  const samples = values.flatMap((v, index) =>
    v === undefined ? [] : [{ t: index * MINUTE, v }],
  );
  return { labels, samples };
}

// One sample a minute, from minute 0 to 9.
const SOURCE = arraySource([
  series(
    { __name__: 'requests', job: 'a', code: '200' },
    [0, 60, 120, 180, 240, 300, 360, 420, 480, 540],
  ),
  series(
    { __name__: 'requests', job: 'a', code: '500' },
    // A restart at minute 5.
    [0, 6, 12, 18, 24, 0, 6, 12, 18, 24],
  ),
  series({ __name__: 'requests', job: 'b', code: '200' }, [10, 20, 30, 40]),
  // The labels of another metric, gone after minute 1.
  series({ __name__: 'twin', job: 'a', code: '500' }, [1, 1]),
  series({ __name__: 'limit', job: 'a', tier: 'gold' }, Array(10).fill(7)),
  series({ __name__: 'limit', job: 'b', tier: 'iron' }, Array(10).fill(NaN)),
]);

function evaluate(query: string, minute = 9): unknown {
  const value = new Evaluation(SOURCE).evaluate(
    parsePromql(query),
    minute * MINUTE,
  );
  if (value.type === 'vector') {
    return Object.fromEntries(
      value.samples.map(sample => [formatLabels(sample.labels), sample.value]),
    );
  }
  return value.type === 'matrix' ? value.series : value.value;
}

describe('evaluation', () => {
  it.each<[string, unknown]>([
    // Look-up: series b ended at minute 3, five minutes look-back reach minute 8.
    ['requests{job="b"}', {}],
    ['requests{code="500"}', { 'requests{code="500", job="a"}': 24 }],
    [
      'requests{code=~"2.."} offset 1m',
      {
        'requests{code="200", job="a"}': 480,
        'requests{code="200", job="b"}': 40,
      },
    ],
    [
      '{job=~"a|c",code!="200"}',
      {
        'requests{code="500", job="a"}': 24,
        'limit{job="a", tier="gold"}': 7,
      },
    ],
    // Ranges: both ends count, resets are made up for.
    ['increase(requests{code="200"}[5m])', { '{code="200", job="a"}': 300 }],
    ['rate(requests{code="200"}[5m])', { '{code="200", job="a"}': 1 }],
    ['increase(requests{code="500"}[5m])', { '{code="500", job="a"}': 24 }],
    ['count_over_time(requests{job="b"}[7m])', { '{code="200", job="b"}': 2 }],
    [
      'last_over_time(requests{job="b"}[9m])',
      {
        'requests{code="200", job="b"}': 40,
      },
    ],
    [
      'sum_over_time(requests{code="200",job="a"}[2m:1m])',
      {
        '{code="200", job="a"}': 420 + 480 + 540,
      },
    ],
    // Operators: precedence, names, matching, filters.
    ['1 + 2 * 3 ^ 2', 19],
    ['-2 ^ 2', -4],
    ['2 > bool 1', 1],
    [
      'requests{code="500"} / ignoring(code) requests{code="200"}',
      {
        '{job="a"}': 24 / 540,
      },
    ],
    [
      'requests * on(job) group_left(tier) limit',
      {
        '{code="200", job="a", tier="gold"}': 540 * 7,
        '{code="500", job="a", tier="gold"}': 24 * 7,
      },
    ],
    ['requests > 100', { 'requests{code="200", job="a"}': 540 }],
    ['100 < requests', { 'requests{code="200", job="a"}': 540 }],
    [
      'requests > bool 100',
      {
        '{code="200", job="a"}': 1,
        '{code="500", job="a"}': 0,
      },
    ],
    ['-limit{job="a"}', { '{job="a", tier="gold"}': -7 }],
    // NaN compares false and stays NaN.
    ['limit > 0 or limit <= 0', { 'limit{job="a", tier="gold"}': 7 }],
    [
      'clamp_min(limit, 9)',
      {
        '{job="a", tier="gold"}': 9,
        '{job="b", tier="iron"}': NaN,
      },
    ],
    // Sets compare labels without the name.
    [
      'limit or requests',
      {
        'limit{job="a", tier="gold"}': 7,
        'limit{job="b", tier="iron"}': NaN,
        'requests{code="200", job="a"}': 540,
        'requests{code="500", job="a"}': 24,
      },
    ],
    ['limit and on(job) requests', { 'limit{job="a", tier="gold"}': 7 }],
    [
      'limit unless on(job) requests',
      {
        'limit{job="b", tier="iron"}': NaN,
      },
    ],
    // Aggregations.
    ['sum(requests)', { '{}': 564 }],
    ['sum by(code) (requests)', { '{code="200"}': 540, '{code="500"}': 24 }],
    ['avg without(code) (requests)', { '{job="a"}': 282 }],
    ['max(limit)', { '{}': 7 }],
    ['count(nothing)', {}],
    ['topk(1, requests)', { 'requests{code="200", job="a"}': 540 }],
    ['topk(0, requests)', {}],
    // Functions.
    ['absent(requests{job="z"})', { '{job="z"}': 1 }],
    ['absent(requests)', {}],
    [
      'label_replace(limit{job="a"}, "kind", "x-$1", "tier", "(g).*")',
      { 'limit{job="a", kind="x-g", tier="gold"}': 7 },
    ],
    [
      'label_replace(limit{job="a"}, "tier", "", "", "")',
      { 'limit{job="a"}': 7 },
    ],
    [
      'label_replace(limit{job="a"}, "kind", "x", "tier", "go")',
      { 'limit{job="a", tier="gold"}': 7 },
    ],
    ['vector(3)', { '{}': 3 }],
    ['scalar(limit{job="a"})', 7],
    ['scalar(limit)', NaN],
    ['time()', 540],
    [
      'timestamp(requests{job="b"} offset 2m)',
      { '{code="200", job="b"}': 180 },
    ],
    ['"text"', 'text'],
  ])('%s', (query, expected) => {
    expect(evaluate(query)).toEqual(expected);
  });

  it('finds a sample for exactly five minutes', () => {
    expect(evaluate('requests{job="b"}', 8)).toEqual({
      'requests{code="200", job="b"}': 40,
    });
    expect(evaluate('requests{job="b"}', 9)).toEqual({});
  });

  it.each<[string, string | RegExp]>([
    [
      'abs({code="500"})',
      'vector cannot contain metrics with the same labelset',
    ],
    [
      'requests + on(job) requests',
      /found duplicate series for the match group {job="a"} on the right hand-side/,
    ],
    ['requests * on(job) limit', /many-to-one matching must be explicit/],
  ])('%s fails while it runs', (query, message) => {
    expect(() => evaluate(query, 1)).toThrow(
      expect.objectContaining({
        type: 'execution',
        message: expect.stringMatching(message),
      }),
    );
  });
});
