import { matrixMutations } from './testing/hostile/matrixMutations';
import {
  chart,
  lookBack,
  NEIGHBOUR,
  valueAt,
  VICTIM,
} from './testing/hostile/matrixPipeline';

const CASES_PER_CLASS = 50;
const FULL = '1440';

// Every run plays other cases; FAIRWAY_SEED plays the same again.
const seed = Number(process.env.FAIRWAY_SEED ?? Date.now() % 1e9);
const seeds = Array.from({ length: CASES_PER_CLASS }, (_, n) => seed + n);

describe(`hostile answers to range queries, FAIRWAY_SEED=${seed}`, () => {
  describe.each(matrixMutations.map(one => [one.name, one] as const))(
    '%s',
    (_, mutation) => {
      it('the look-back', async () => {
        for (const one of seeds) {
          const answer = { mutation, seed: one, count: FULL };
          const { expected, trends, states } = await lookBack(answer);
          expect(trends === undefined).toBe(expected.refused ?? false);
          if (!trends) continue;
          const [victim, neighbour] = trends.map(
            ({ sparkline }) => sparkline.remaining,
          );
          expect(neighbour).toEqual(neighbour.map((__, i) => valueAt(i)));
          expect({ case: one, victim }).toEqual({
            case: one,
            victim: victim.map((__, i) =>
              expected.keeps(i) ? valueAt(i) : null,
            ),
          });
          // A line with holes decides nothing about now; what was counted does.
          expect(states).toEqual({
            [VICTIM]: 'healthy',
            [NEIGHBOUR]: 'healthy',
          });
        }
      });

      it('the chart', async () => {
        for (const one of seeds) {
          const answer = { mutation, seed: one, count: FULL };
          const { expected, points } = await chart(answer);
          expect(points === undefined).toBe(expected.refused ?? false);
          const told = points?.map(({ remaining }) => remaining);
          expect({ case: one, told }).toEqual({
            case: one,
            told: points?.map((__, i) =>
              expected.keeps(i) ? valueAt(i) : null,
            ),
          });
        }
      });
    },
  );
});

describe('a hostile count of what the look-back saw', () => {
  const [unchanged] = matrixMutations.filter(
    ({ name }) => name === 'points in another order',
  );

  it.each<[unknown, string]>([
    [FULL, 'healthy'],
    ['1441', 'healthy'],
    ['1300', 'partial'],
    ['0', 'partial'],
    ...['NaN', '+Inf', '-Inf', '-1', '', '0x5a0', '1e999'].map(
      (count): [unknown, string] => [count, 'partial'],
    ),
    ...[null, true, 1440, [], {}, ['1440']].map((count): [unknown, string] => [
      count,
      'partial',
    ]),
  ])('%j: %s', async (count, state) => {
    const { states } = await lookBack({ mutation: unchanged, seed, count });
    expect(states).toEqual({ [VICTIM]: state, [NEIGHBOUR]: 'healthy' });
  });
});
