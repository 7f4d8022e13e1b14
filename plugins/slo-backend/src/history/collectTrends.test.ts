import { known } from '@fairway/contracts';
import { PrometheusClient } from '@fairway/kit-node/prometheus';
import type { SloReading } from '../dialects';
import { reading } from '../testing/reading';
import {
  matrix,
  scriptedSource,
  type Question,
} from '../testing/scriptedSource';
import { collectTrends } from './collectTrends';

const DAY = 86400;
const now = new Date('2026-11-22T12:00:00Z');
const REMAINING = 'slo:period_error_budget_remaining:ratio';

const sloth = (id: string, days = 30): SloReading => ({
  ...reading({ sloth_id: id }),
  windowSeconds: known(days * DAY),
});
const fairway = (id: string): SloReading => ({
  ...reading({ sloth_id: id }),
  dialect: 'fairway',
  key: { slo: id },
});

/** Half the budget of each, and that many half hours with data. */
function answer(
  ids: string[],
  halfHours: Record<string, string> = {},
): (question: Question) => unknown {
  return question =>
    question.path === '/api/v1/query_range'
      ? matrix(
          question,
          ids.map(id => ({
            metric: { __name__: REMAINING, sloth_id: id },
            value: '0.5',
          })),
        )
      : {
          resultType: 'vector',
          result: Object.entries(halfHours).map(([sloth_id, count]) => ({
            metric: { sloth_id },
            value: [0, count],
          })),
        };
}

async function collect(
  readings: SloReading[],
  script: (question: Question) => unknown,
) {
  const { source, asked } = scriptedSource(script);
  const trends = await collectTrends(PrometheusClient.create(source), {
    source: 'prod',
    readings,
    now,
    signal: new AbortController().signal,
  });
  return { trends, asked, queries: asked.map(({ form }) => form!.query) };
}

it('asks nothing where there are no SLOs', async () => {
  const { trends, asked } = await collect([], answer([]));
  expect({ trends, asked }).toEqual({ trends: [], asked: [] });
});

it('tells the line of each SLO over the longest window', async () => {
  const { trends } = await collect(
    [sloth('a'), sloth('b', 7)],
    answer(['a', 'b']),
  );
  expect(trends.map(({ id }) => id)).toEqual(['a', 'b']);
  for (const { source, sparkline, firstSeen } of trends) {
    expect(source).toBe('prod');
    expect(sparkline.stepSeconds).toBe((30 * DAY) / 120);
    expect(sparkline.remaining).toEqual(Array(121).fill(0.5));
    expect(firstSeen).toBeUndefined();
  }
});

it('leaves an SLO without a series as gaps, seen at no moment yet', async () => {
  const { trends } = await collect([sloth('a'), sloth('b')], answer(['a']));
  const { sparkline, firstSeen } = trends[1];
  expect(sparkline.remaining).toEqual(Array(121).fill(null));
  expect(firstSeen).toBeGreaterThan(now.getTime() / 1000);
});

it('asks for the coverage once per window, and for none that the rules record', async () => {
  const { queries } = await collect(
    [sloth('a'), sloth('b'), sloth('c', 7), fairway('d')],
    answer(['a']),
  );
  expect(queries).toHaveLength(3);
  expect(queries[0]).toMatch(/^slo:status\{.* or /);
  expect(queries[1]).toContain(`[${30 * DAY}s:30m]`);
  expect(queries[2]).toContain(`[${7 * DAY}s:30m]`);
});

it('tells which share of its window each SLO has data for, never more than all', async () => {
  const { trends } = await collect(
    [sloth('a'), sloth('b'), sloth('c')],
    answer(['a', 'b', 'c'], { a: '720', b: '1500' }),
  );
  expect(trends.map(({ coverage }) => coverage)).toEqual([0.5, 1, undefined]);
});

it('fails as a whole where one question has no answer', async () => {
  const failing = (question: Question) => {
    if (question.path === '/api/v1/query') throw new Error('no coverage');
    return answer(['a'])(question);
  };
  await expect(collect([sloth('a')], failing)).rejects.toThrow('no coverage');
});
