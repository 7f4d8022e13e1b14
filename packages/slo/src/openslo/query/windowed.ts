import type { SyntaxNode } from '@lezer/common';
import { seriesOf } from './counter';
import type { Expression } from './Expression';
import { WINDOW } from './Expression';
import type { Refusal } from './Refusal';
import { argumentsOf, childrenOf, nameOf } from './typeOf';

// Functions whose value grows with the range that they look at: no rates.
const PER_RANGE = [
  'increase',
  'delta',
  'sum_over_time',
  'count_over_time',
  'changes',
  'resets',
];

/** How finely an expression without a range is sampled: the usual scrape interval. */
const STEP = '30s';

function nodesOf(root: SyntaxNode, names: string[]): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  root.cursor().iterate(({ name, node }) => {
    if (names.includes(name)) found.push(node);
  });
  return found;
}

function isNumber(node: SyntaxNode): boolean {
  return node.name === 'NumberDurationLiteral';
}

/** `rate(x[5m])` or `increase(x[5m])`. */
function isRated(node: SyntaxNode, expression: Expression): boolean {
  const name = nameOf(node, expression.source);
  return (
    node.name === 'FunctionCall' &&
    (name === 'rate' || name === 'increase') &&
    argumentsOf(node)[0]?.name === 'MatrixSelector'
  );
}

/**
 * Made of sums and differences alone: then the rates of the parts, put together the same way, are the rate of the whole, over
 * any window.
 */
function isLinear(
  node: SyntaxNode,
  expression: Expression,
  leaf: 'counter' | 'rate',
): boolean {
  const isLeaf =
    leaf === 'counter' ? seriesOf(node, expression) : isRated(node, expression);
  if (isLeaf) return true;
  const parts = childrenOf(node);
  const linear = (part: SyntaxNode) => isLinear(part, expression, leaf);
  switch (node.name) {
    case 'ParenExpr':
      return linear(parts[0]);
    case 'AggregateExpr':
      return (
        nameOf(node, expression.source) === 'sum' &&
        argumentsOf(node).every(linear)
      );
    case 'BinaryExpr': {
      const operator = parts[1]?.name;
      const [left, right] = [parts[0], parts[parts.length - 1]];
      if (operator === 'Add' || operator === 'Sub')
        return linear(left) && linear(right);
      if (operator === 'Mul' && isNumber(left)) return linear(right);
      return (
        (operator === 'Mul' || operator === 'Div') &&
        isNumber(right) &&
        linear(left)
      );
    }
    default:
      return false;
  }
}

/** Text with every leaf as the rate over the window. */
function asRates(expression: Expression): string {
  const changes: { from: number; to: number; text: string }[] = [];
  const visit = (node: SyntaxNode): void => {
    const series = isRated(node, expression)
      ? argumentsOf(node)[0].firstChild
      : seriesOf(node, expression) && node;
    if (series)
      changes.push({
        from: node.from,
        to: node.to,
        text: `rate(${expression.text(series)}[${WINDOW}])`,
      });
    else childrenOf(node).forEach(visit);
  };
  visit(expression.root);
  let text = '';
  let at = 0;
  for (const change of changes) {
    text += expression.source.slice(at, change.from) + change.text;
    at = change.to;
  }
  return text + expression.source.slice(at);
}

/** Mean over the window of an expression that says nothing of it. */
function averaged(expression: Expression): string {
  return `avg_over_time((${expression.text()})[${WINDOW}:${STEP}])`;
}

function rangesOf(expression: Expression): 'none' | 'literal' | 'window' {
  const durations = nodesOf(expression.root, ['MatrixSelector', 'SubqueryExpr'])
    .map(node => node.getChild('DurationExpr'))
    .filter(node => node !== null);
  if (durations.length === 0) return 'none';
  return durations.some(node => expression.isWindow(node))
    ? 'window'
    : 'literal';
}

/** Whether the expression looks back at all. */
export function looksBack(expression: Expression): boolean {
  return rangesOf(expression) !== 'none';
}

function refuse(message: string, mend: string): Omit<Refusal, 'at'> {
  return { message, mend };
}

/**
 * Events per second over a window, of an expression that is no plain counter.
 *
 * @param counter - it is a counter, so that its growth is meant
 * @returns text with {@link WINDOW} in it, or why there is none
 */
export function windowed(
  expression: Expression,
  counter: boolean,
): string | Omit<Refusal, 'at'> {
  const ranges = rangesOf(expression);
  const linear = isLinear(
    expression.root,
    expression,
    ranges === 'none' ? 'counter' : 'rate',
  );
  if (ranges === 'none') {
    if (!counter) return averaged(expression);
    return linear
      ? asRates(expression)
      : refuse(
          'it is no plain counter, nor a sum or difference of some',
          'write counter: false, and rate(<metric>[{{.window}}]) for each counter',
        );
  }
  if (linear) return asRates(expression);
  const perRange = nodesOf(expression.root, ['FunctionCall'])
    .map(node => nameOf(node, expression.source))
    .find(name => PER_RANGE.includes(name));
  if (perRange)
    return refuse(
      `${perRange} grows with its range, so that it is no rate`,
      'use rate(<counter>[{{.window}}])',
    );
  return ranges === 'window' ? expression.text() : averaged(expression);
}
