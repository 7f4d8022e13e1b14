import { parser } from '@prometheus-io/lezer-promql';
import { selectorsOf } from './selectorsOf';
import type { FoundSelector } from './selectorsOf';

const DEEPEST = 10;

/** Where the selectors of an expression stand, and whether each takes one sample of a series, not a range. */
function places(expression: string) {
  const found: { from: number; to: number; instant: boolean }[] = [];
  parser.parse(expression).iterate({
    enter: ({ type, node }) => {
      if (type.name !== 'VectorSelector') return;
      const above = node.parent?.type.name;
      const instant = above !== 'MatrixSelector';
      found.push({ from: node.from, to: node.to, instant });
    },
  });
  return found;
}

/**
 * Puts in the place of recorded series what they are recorded from, so that an expression can be asked before its rules
 * are loaded.
 *
 * @param expressionOf - what a selector stands for; `undefined`: it stays
 */
export function inlineRecords(
  expression: string,
  expressionOf: (selector: FoundSelector) => string | undefined,
  depth = 0,
): string {
  const selectors = selectorsOf(expression);
  if (selectors.length === 0 || depth > DEEPEST) return expression;
  let result = expression;
  // From the end, so that the places before stay where they are.
  [...places(expression).entries()].reverse().forEach(([i, place]) => {
    const inner = place.instant ? expressionOf(selectors[i]) : undefined;
    if (inner === undefined) return;
    const whole = inlineRecords(inner, expressionOf, depth + 1);
    result = `${result.slice(0, place.from)}(${whole})${result.slice(
      place.to,
    )}`;
  });
  return result;
}
