import type { Config } from '@backstage/config';
import {
  ConfigProblems,
  ProblemCollector,
  type ConfigProblem,
} from '../sources/ConfigProblems';
import { ConfigSection } from '../sources/ConfigSection';
import { namePattern } from './namePattern';

/**
 * Whether an environment counts as production.
 *
 * @public
 */
export type IsProduction = (environment: string | undefined) => boolean;

const ROOT = 'fairway.environments';
const KEY = 'production';
const NAMES = ['production', 'prod', 'prd', 'live'];
const SEPARATORS = ['-', '_', '.', '/', ':', ' '];

/** The usual names, alone or with something behind a separator: `prod`, `prod-eu`, `prod_eu`. */
const DEFAULT = NAMES.flatMap(name => [
  name,
  ...SEPARATORS.map(separator => `${name}${separator}*`),
]);

/**
 * Reads which environments are production, `fairway.environments.production`: names in which `*` stands for any text,
 * upper and lower case the same. What names no environment counts as production: it would be worse to overlook it.
 *
 * @param config - the root configuration
 * @throws ConfigProblems naming path, value and mend
 * @public
 */
export function readIsProduction(config: Config): IsProduction {
  const patterns = (readNames(config) ?? DEFAULT).map(namePattern);
  return environment =>
    environment === undefined ||
    patterns.some(pattern => pattern.test(environment));
}

/**
 * What is wrong in `fairway.environments`.
 *
 * @public
 */
export function checkEnvironments(config: Config): ConfigProblem[] {
  const collector = new ProblemCollector();
  collector.attempt(() => readIsProduction(config));
  return collector.problems;
}

function readNames(config: Config): string[] | undefined {
  const value = config.getOptional(ROOT);
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw problem(ROOT, value, `must be an object with the key ${KEY}`);
  }
  const section = new ConfigSection(config.getConfig(ROOT), ROOT);
  section.allowKeys([KEY]);
  return section.has(KEY)
    ? checkNames(config.get(`${ROOT}.${KEY}`))
    : undefined;
}

function checkNames(value: unknown): string[] {
  const path = `${ROOT}.${KEY}`;
  if (!Array.isArray(value) || value.length === 0) {
    throw problem(
      path,
      value,
      'must be a list of one or more names, such as [production, prod-*]; leave it out for the usual names',
    );
  }
  return value.map((name, index) => {
    if (typeof name !== 'string' || name !== name.trim() || name === '') {
      throw problem(
        `${path}[${index}]`,
        name,
        'must be a name without blanks around it, such as production or prod-*',
      );
    }
    return name;
  });
}

function problem(path: string, value: unknown, mend: string): ConfigProblems {
  const complaint = `${JSON.stringify(value)} ${mend}`;
  return new ConfigProblems([{ path, complaint }]);
}
