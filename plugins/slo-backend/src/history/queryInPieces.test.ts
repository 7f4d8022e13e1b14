import { SourceError } from '@fairway/kit-node';
import { PrometheusClient } from '@fairway/kit-node/prometheus';
import {
  matrix,
  scriptedSource,
  type Question,
} from '../testing/scriptedSource';
import { pieces, queryInPieces } from './queryInPieces';

const moments = { start: 1000, end: 1000 + 119 * 60, step: 60 };
const one = [{ metric: { slo: 'a' }, value: '0.5' }];
const { signal } = new AbortController();

function failure(reason: 'too-large' | 'timeout') {
  return new SourceError(`prod: ${reason}`, {
    source: 'prod',
    reason,
    state: 'unreachable',
  });
}

async function ask(
  expected: number,
  answer: (question: Question) => unknown = question => matrix(question, one),
) {
  const { source, asked } = scriptedSource(answer);
  const client = PrometheusClient.create(source);
  const series = await queryInPieces(client, 'q', {
    moments,
    expected,
    signal,
  });
  const counts = asked.map(
    ({ form }) => (Number(form!.end) - Number(form!.start)) / 60 + 1,
  );
  return { series, counts };
}

const whole = [
  {
    labels: { slo: 'a' },
    points: Array.from({ length: 120 }, (_, i) => [1000 + i * 60, 0.5]),
  },
];

it('asks for few series at once', async () => {
  expect(await ask(100)).toEqual({ series: whole, counts: [120] });
});

it('asks for many series in pieces that together are the whole', async () => {
  const { series, counts } = await ask(2_000);
  expect(counts).toEqual([50, 50, 20]);
  expect(series).toEqual(whole);
});

it('asks for one moment at least', async () => {
  expect((await ask(1e6)).counts).toHaveLength(120);
});

it('halves a piece whose answer is too large, until it is not', async () => {
  const { series, counts } = await ask(100, question => {
    const { start, end } = question.form!;
    if (Number(end) - Number(start) > 3600) throw failure('too-large');
    return matrix(question, one);
  });
  expect(counts).toEqual([120, 60, 60]);
  expect(series).toEqual(whole);
});

it('gives up where one moment is too large, and on any other failure at once', async () => {
  await expect(
    ask(1e6, () => {
      throw failure('too-large');
    }),
  ).rejects.toThrow('too-large');
  const answer = jest.fn(() => {
    throw failure('timeout');
  });
  await expect(ask(1, answer)).rejects.toThrow('timeout');
  expect(answer).toHaveBeenCalledTimes(1);
});

it('cuts a range at its moments', () => {
  const range = { start: 0, end: 6, step: 2 };
  expect(pieces(range, 3)).toEqual([
    { start: 0, end: 4, step: 2 },
    { start: 6, end: 6, step: 2 },
  ]);
  expect(pieces(range, 4)).toEqual([range]);
});
