import { definitionMutations } from './definitionMutations';
import { labelMutations } from './labelMutations';
import type { Mutation, World } from './Mutation';
import { judge } from './oracle';
import { pipeline, type Answers } from './pipeline';
import { Random } from './random';
import { ruleMutations } from './ruleMutations';
import { shapeMutations } from './shapeMutations';
import { valueMutations } from './valueMutations';
import { fleet } from './world';

/** Every class of hostility. */
export const mutations: Mutation[] = [
  ...valueMutations,
  ...labelMutations,
  ...definitionMutations,
  ...shapeMutations,
  ...ruleMutations,
];

function createWorld(random: Random): World {
  const slos = fleet(random);
  const result = slos.flatMap(({ series }) =>
    series.map(({ element }) => element),
  );
  return {
    slos,
    // One of two of a kind, so that one of a kind is beside it.
    victim: slos[random.int(2)],
    query: { status: 'success', data: { resultType: 'vector', result } },
    groups: slos.map(({ group }) => group),
  };
}

/** As text; `@huge@` becomes a number that only JSON's grammar can hold. */
function wire(answer: unknown): string {
  return JSON.stringify(answer).replaceAll('"@huge@"', '1e999');
}

function answersOf({
  query,
  groups,
  nextToken,
  clockSkewSeconds,
}: World): Answers {
  return {
    query: wire(query),
    rules: page =>
      wire({
        status: 'success',
        data: {
          groups: page === 0 ? groups : [],
          groupNextToken: nextToken?.(page),
        },
      }),
    clockSkewSeconds,
  };
}

/** Answers before anything is done to them. */
export function validAnswers(seed: number) {
  const world = createWorld(new Random(seed));
  return { slos: world.slos, answers: answersOf(world) };
}

/** A hostile answer, made from its seed. */
export function hostileAnswers(mutation: Mutation, seed: number) {
  const random = new Random(seed);
  const world = createWorld(random);
  const expected = mutation.apply(world, random);
  return { world, expected, answers: answersOf(world) };
}

/** Plays one case to the end; what is wrong about it. */
export async function runCase(
  mutation: Mutation,
  seed: number,
): Promise<string[]> {
  const { world, expected, answers } = hostileAnswers(mutation, seed);
  try {
    return judge(world, expected, await pipeline(answers));
  } catch (error) {
    return [`threw ${(error as Error).stack}`];
  }
}
