import { InputError } from '@backstage/errors';

/**
 * Something wrong in the configuration.
 *
 * @public
 */
export interface ConfigProblem {
  /** Such as `fairway.sources.prometheus[0].url`. */
  path: string;
  /** What is wrong with the value there, and what it must be. No secrets. */
  complaint: string;
}

/** All that is wrong in a part of the configuration. */
export class ConfigProblems extends InputError {
  constructor(readonly problems: ConfigProblem[]) {
    super(
      problems
        .map(({ path, complaint }) => `Configuration ${path}: ${complaint}`)
        .join('\n'),
    );
  }
}

/** Takes what can be read, and all that is wrong with the rest. */
export class ProblemCollector {
  readonly problems: ConfigProblem[] = [];

  /** @returns `undefined` where it is wrong */
  attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ConfigProblems)) {
        throw error;
      }
      this.problems.push(...error.problems);
      return undefined;
    }
  }

  /** @throws ConfigProblems where anything is wrong */
  throwIfAny(): void {
    if (this.problems.length > 0) {
      throw new ConfigProblems(this.problems);
    }
  }
}

/**
 * Reads every field, whichever of them are wrong.
 *
 * @throws ConfigProblems with all that is wrong
 */
export function readAll<T extends object>(readers: {
  [K in keyof T]: () => T[K];
}): T {
  const collector = new ProblemCollector();
  const fields = Object.entries<() => unknown>(readers).map(([key, read]) => [
    key,
    collector.attempt(read),
  ]);
  collector.throwIfAny();
  return Object.fromEntries(fields) as T;
}
