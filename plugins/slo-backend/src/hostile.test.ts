import { mutations, runCase } from './testing/hostile/runCase';

const CASES = Number(process.env.FAIRWAY_CASES ?? 10_000);
const SLOWEST_MS = 2_000;

// Every run plays other cases; FAIRWAY_SEED plays the same again.
const seed = Number(process.env.FAIRWAY_SEED ?? Date.now() % 1e9);
const casesPerClass = Math.ceil(CASES / mutations.length);

describe(`hostile answers, FAIRWAY_SEED=${seed}`, () => {
  it.each(mutations.map(mutation => [mutation.name, mutation] as const))(
    '%s',
    async (_, mutation) => {
      const problems: string[] = [];
      for (let n = 0; n < casesPerClass && problems.length < 5; n++) {
        const since = performance.now();
        const found = await runCase(mutation, seed + n);
        const elapsed = performance.now() - since;
        if (elapsed > SLOWEST_MS) found.push(`took ${Math.round(elapsed)} ms`);
        problems.push(
          ...found.map(problem => `FAIRWAY_SEED=${seed} case ${n}: ${problem}`),
        );
      }
      expect(problems).toEqual([]);
    },
    60_000,
  );
});
