import type { Labels } from './labels';

export type MatchOperator = '=' | '!=' | '=~' | '!~';

/** One condition on a label of a selector. An absent label has the value `''`. */
export interface Matcher {
  name: string;
  operator: MatchOperator;
  value: string;
  matches(value: string): boolean;
}

// What JavaScript accepts and RE2 does not: look-around and back references.
const NOT_RE2 = /\(\?(?:<?[=!])|\\[1-9]|\\k</;

/** @throws SyntaxError where the pattern is no RE2 expression. */
export function compile(pattern: string): RegExp {
  const outside = NOT_RE2.exec(pattern);
  if (outside) {
    throw new SyntaxError(
      `invalid or unsupported Perl syntax: \`${outside[0]}\``,
    );
  }
  // RE2 takes flags at the start of a pattern, JavaScript beside it.
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  const body = flags ? pattern.slice(flags[0].length) : pattern;
  return new RegExp(`^(?:${body})$`, `u${flags?.[1] ?? ''}`);
}

/** @throws SyntaxError where the value of a regex matcher is no RE2 expression. */
export function createMatcher(
  name: string,
  operator: MatchOperator,
  value: string,
): Matcher {
  const shared = { name, operator, value };
  switch (operator) {
    case '=':
      return { ...shared, matches: found => found === value };
    case '!=':
      return { ...shared, matches: found => found !== value };
    default: {
      const regex = compile(value);
      const wanted = operator === '=~';
      return { ...shared, matches: found => regex.test(found) === wanted };
    }
  }
}

export function matchesAll(
  labels: Labels,
  matchers: readonly Matcher[],
): boolean {
  return matchers.every(matcher => matcher.matches(labels[matcher.name] ?? ''));
}
