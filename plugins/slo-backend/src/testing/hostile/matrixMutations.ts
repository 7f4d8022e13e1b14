import type { Random } from './random';

/** A series of a range query, as Prometheus sends it, before it is made hostile. */
export interface MatrixElement {
  metric: Record<string, unknown>;
  values: unknown[][];
}

/** The answer to a range query; the series of one SLO are spoilt, the others must not notice. */
export interface MatrixWorld {
  answer: Record<string, unknown> & {
    data: { resultType: unknown; result: unknown[] };
  };
  victim: MatrixElement;
}

export interface MatrixExpected {
  /** Nothing could be read at all. */
  refused?: true;
  /** Which moments of the victim keep their value; the others have none. */
  keeps(index: number): boolean;
}

export interface MatrixMutation {
  name: string;
  apply(world: MatrixWorld, random: Random): MatrixExpected;
}

const WRONG: unknown[] = [null, true, 0, 'x', {}];
const NOT_VALUES: unknown[] = [
  ...['NaN', '+Inf', '-Inf', '', ' ', '1e999', '0x10', '1,5', 'Infinity'],
  ...[null, true, [], {}, ['1'], { value: '1' }],
];
const NOT_POINTS: unknown[] = [...WRONG, [], [1], [[1, '0.5']]];

const all: MatrixExpected = { keeps: () => true };
const none: MatrixExpected = { keeps: () => false };
const refused: MatrixExpected = { ...none, refused: true };

function shuffle<T>(items: T[], random: Random): T[] {
  return items
    .map(item => ({ item, rank: random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Answers of a range query that are not as they should be. */
export const matrixMutations: MatrixMutation[] = [
  {
    name: 'value of a point is none',
    apply({ victim }, random) {
      const spoilt = random.int(victim.values.length);
      victim.values[spoilt][1] = random.pick(NOT_VALUES);
      return { keeps: index => index !== spoilt };
    },
  },
  {
    name: 'time of a point is none',
    apply({ victim }, random) {
      const spoilt = random.int(victim.values.length);
      victim.values[spoilt][0] = random.pick<unknown>([null, 'x', {}, '1']);
      return { keeps: index => index !== spoilt };
    },
  },
  {
    name: 'point is no pair',
    apply({ victim }, random) {
      const spoilt = random.int(victim.values.length);
      victim.values[spoilt] = random.pick(NOT_POINTS) as unknown[];
      return { keeps: index => index !== spoilt };
    },
  },
  {
    name: 'points in another order',
    apply({ victim }, random) {
      victim.values = shuffle(victim.values, random);
      return all;
    },
  },
  {
    name: 'points beside the grid',
    apply({ victim }, random) {
      const moved = random.int(victim.values.length);
      victim.values[moved][0] = Number(victim.values[moved][0]) + 7;
      return { keeps: index => index !== moved };
    },
  },
  {
    name: 'points outside the range',
    apply({ victim }, random) {
      const t = random.pick([0, -1e15, 1e15, 1e300]);
      victim.values.push([t, '0.123']);
      return all;
    },
  },
  {
    name: 'points cut off',
    apply({ victim }, random) {
      const left = random.int(victim.values.length);
      victim.values.length = left;
      return { keeps: index => index < left };
    },
  },
  {
    name: 'values are no list',
    apply({ victim }, random) {
      Object.assign(victim, { values: random.pick(WRONG) });
      return none;
    },
  },
  {
    name: 'one value, as in a vector',
    apply({ victim }) {
      Object.assign(victim, { value: victim.values[0], values: undefined });
      return none;
    },
  },
  {
    name: 'histograms',
    apply({ victim }) {
      const histograms = victim.values.map(([t]) => [t, { count: '1' }]);
      Object.assign(victim, { histograms, values: undefined });
      return none;
    },
  },
  {
    name: 'labels are none',
    apply({ victim }, random) {
      Object.assign(victim, { metric: random.pick([...WRONG, []]) });
      return none;
    },
  },
  {
    name: 'garbage among the series',
    apply({ answer: { data } }, random) {
      for (let n = random.int(5); n >= 0; n--) {
        const garbage = random.pick<unknown>([...WRONG, [], { metric: {} }]);
        data.result.splice(random.int(data.result.length), 0, garbage);
      }
      return all;
    },
  },
  {
    name: 'result of another type',
    apply({ answer: { data } }, random) {
      data.resultType = random.pick(['vector', 'scalar', 'string', '', null]);
      return refused;
    },
  },
  {
    name: 'result is no list',
    apply({ answer: { data } }, random) {
      Object.assign(data, { result: random.pick(WRONG) });
      return refused;
    },
  },
  {
    name: 'data is no object',
    apply({ answer }, random) {
      Object.assign(answer, { data: random.pick([...WRONG, []]) });
      return refused;
    },
  },
  {
    name: 'status is not success',
    apply({ answer }, random) {
      answer.status = random.pick([...WRONG, 'error', 'Success']);
      return refused;
    },
  },
];
