import type { Matcher } from '../../promql/selector';
import { samplesOfRegex } from './sampleOfRegex';

const COMMON = ['test', 'a', '200', '500', 'GET', 'true', 'other', ''];

function matchesWhole(pattern: string, value: string): boolean {
  const [, flag, rest] = /^(\(\?i\))?(.*)$/s.exec(pattern)!;
  return new RegExp(`^(?:${rest})$`, flag ? 'is' : 's').test(value);
}

function satisfies(value: string, { op, value: wanted }: Matcher): boolean {
  switch (op) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '=~':
      return matchesWhole(wanted, value);
    default:
      return !matchesWhole(wanted, value);
  }
}

function valueFor(matchers: Matcher[]): string | undefined {
  const candidates = matchers.flatMap(({ op, value }) => {
    if (op === '=') return [value];
    return op === '=~' ? samplesOfRegex(value.replace(/^\(\?i\)/, '')) : [];
  });
  try {
    return [...candidates.filter(Boolean), ...COMMON].find(value =>
      matchers.every(matcher => satisfies(value, matcher)),
    );
  } catch {
    // Prometheus knows expressions that JavaScript does not.
    return undefined;
  }
}

/**
 * Labels of a series that all of these matchers select.
 *
 * @returns `undefined` where none was found
 */
export function labelsFor(
  matchers: Matcher[],
): Record<string, string> | undefined {
  const labels: Record<string, string> = {};
  for (const [label, same] of Map.groupBy(matchers, m => m.label)) {
    const value = valueFor(same);
    if (value === undefined) return undefined;
    if (value !== '') labels[label] = value;
  }
  return labels;
}

const OPPOSITE = { '=': '!=', '!=': '=', '=~': '!~', '!~': '=~' } as const;

/** Labels of a series that the first matchers select, but not the second ones. */
export function labelsForRest(
  matchers: Matcher[],
  without: Matcher[],
): Record<string, string> | undefined {
  for (const matcher of without) {
    const labels = labelsFor([
      ...matchers,
      { ...matcher, op: OPPOSITE[matcher.op] },
    ]);
    if (labels) return labels;
  }
  return undefined;
}
