import type { Matcher } from '@fairway/slo';
import { RE2JS } from 're2js';
import { labelOf } from './labels';

const compiled = new WeakMap<Matcher, RE2JS>();

/**
 * The regular expression of a matcher. What stands in a rule is written for RE2: JavaScript knows other syntax, and
 * takes for ever on some.
 */
function regexOf(matcher: Matcher): RE2JS {
  const regex =
    compiled.get(matcher) ?? RE2JS.compile(matcher.value, RE2JS.DOTALL);
  compiled.set(matcher, regex);
  return regex;
}

/** Whether a matcher's regular expression, if it has one, is one. */
export function isValidMatcher(matcher: Matcher): boolean {
  if (matcher.op === '=' || matcher.op === '!=') return true;
  try {
    return regexOf(matcher) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Whether a series with these labels is selected. An absent label is an empty one.
 *
 * @throws Error unless {@link isValidMatcher}
 */
export function matches(
  matcher: Matcher,
  labels: Record<string, string>,
): boolean {
  const { label, op, value } = matcher;
  const actual = labelOf(labels, label) ?? '';
  if (op === '=') return actual === value;
  if (op === '!=') return actual !== value;
  const selected = regexOf(matcher).matches(actual);
  return op === '=~' ? selected : !selected;
}
