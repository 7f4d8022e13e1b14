import { RE2JS } from 're2js';
import { labelOf } from './labels';

/** A label matcher of a PromQL selector. */
export interface Matcher {
  label: string;
  op: '=' | '!=' | '=~' | '!~';
  value: string;
}

/** Text as a PromQL string literal. */
export function quote(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n');
  return `"${escaped}"`;
}

/** Text for use inside a `=~` matcher, where it shall match only itself. */
export function escapeRegex(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

/**
 * A selector, such as `slo:status{slo="checkout",stat="sli"}`. Label values may be anything; label names that are not
 * plain are quoted as Prometheus 3 wants them.
 */
export function selector(
  metric: string | undefined,
  labels: Matcher[],
): string {
  const matchers = labels.map(({ label, op, value }) => {
    const name = /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(label) ? label : quote(label);
    return `${name}${op}${quote(value)}`;
  });
  return matchers.length > 0
    ? `${metric ?? ''}{${matchers.join(',')}}`
    : `${metric ?? '{}'}`;
}

/** Matchers for equality with all of these labels, in a stable order. */
export function equals(labels: Record<string, string>): Matcher[] {
  return Object.entries(labels)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([label, value]) => ({ label, op: '=', value }));
}

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
