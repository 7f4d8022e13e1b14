/**
 * A label matcher of a PromQL selector.
 *
 * @public
 */
export interface Matcher {
  label: string;
  op: '=' | '!=' | '=~' | '!~';
  value: string;
}

/**
 * Text as a PromQL string literal.
 *
 * @public
 */
export function quote(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n');
  return `"${escaped}"`;
}

/**
 * Text for use inside a `=~` matcher, where it shall match only itself.
 *
 * @public
 */
export function escapeRegex(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

/**
 * A selector, such as `slo:status{slo="checkout",stat="sli"}`. Label values may be anything; label names that are not
 * plain are quoted as Prometheus 3 wants them.
 *
 * @public
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

/**
 * Matchers for equality with all of these labels, in a stable order.
 *
 * @public
 */
export function equals(labels: Record<string, string>): Matcher[] {
  return Object.entries(labels)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([label, value]) => ({ label, op: '=', value }));
}
