import { parser } from '@prometheus-io/lezer-promql';
import type { SyntaxNode } from '@lezer/common';

/** What a condition asks of a metric: more than so much. */
export interface Bound {
  metric: string;
  above: number;
}

// No rule that a person or a generator writes is longer; what is read by recursion shall not exhaust the stack.
const MAX_LENGTH = 10_000;

const ARITHMETIC: Record<string, (a: number, b: number) => number> = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  Mul: (a, b) => a * b,
  Div: (a, b) => a / b,
};

type Text = (node: SyntaxNode) => string;

/** Without what only surrounds it: brackets, and aggregations, which keep whether there is a sample. */
function unwrap(node: SyntaxNode): SyntaxNode {
  let inner = node;
  for (;;) {
    const body =
      inner.name === 'AggregateExpr'
        ? inner.getChild('FunctionCallBody')
        : inner;
    const only = body?.firstChild;
    if (
      !['ParenExpr', 'AggregateExpr'].includes(inner.name) ||
      !only ||
      only.nextSibling
    ) {
      return inner;
    }
    inner = only;
  }
}

/** Operands of a chain of one operator; of `unless` the left, which must hold. */
function operands(root: SyntaxNode, operator: 'Or' | 'And'): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const inner = unwrap(node);
    if (inner.name === 'BinaryExpr' && inner.getChild(operator)) {
      open.push(inner.lastChild!, inner.firstChild!);
    } else if (
      operator === 'And' &&
      inner.name === 'BinaryExpr' &&
      inner.getChild('Unless')
    ) {
      open.push(inner.firstChild!);
    } else {
      found.push(inner);
    }
  }
  return found;
}

/** The value of an expression of numbers; `undefined` of any other. */
function constant(node: SyntaxNode, text: Text): number | undefined {
  const inner = unwrap(node);
  if (inner.name === 'NumberDurationLiteral') {
    const value = Number(text(inner));
    return Number.isFinite(value) ? value : undefined;
  }
  const compute =
    inner.name === 'BinaryExpr' &&
    Object.entries(ARITHMETIC).find(([name]) => inner.getChild(name))?.[1];
  if (!compute) return undefined;
  const left = constant(inner.firstChild!, text);
  const right = constant(inner.lastChild!, text);
  return left === undefined || right === undefined
    ? undefined
    : compute(left, right);
}

function boundOf(node: SyntaxNode, text: Text): Bound[] {
  const compares =
    node.name === 'BinaryExpr' &&
    (node.getChild('Gtr') ?? node.getChild('Gte')) &&
    !node.getChild('BoolModifier');
  if (!compares) return [];
  const left = unwrap(node.firstChild!);
  const metric =
    left.name === 'VectorSelector' ? left.getChild('Identifier') : null;
  const above = constant(node.lastChild!, text);
  return metric && above !== undefined ? [{ metric: text(metric), above }] : [];
}

/**
 * The ways in which the condition of an alert can hold, what stands between its `or`s: for each, the metrics that must be
 * above a number, all of them. Other conditions are left out. Empty if it does not parse.
 */
export function alertBounds(expression: string): Bound[][] {
  if (expression.length > MAX_LENGTH) return [];
  const tree = parser.parse(expression);
  let broken = false;
  tree.iterate({
    enter: ({ type }) => {
      if (type.isError) broken = true;
    },
  });
  const root = tree.topNode.firstChild;
  if (broken || !root) return [];
  const text: Text = node => expression.slice(node.from, node.to);
  return operands(root, 'Or').map(way =>
    operands(way, 'And').flatMap(condition => boundOf(condition, text)),
  );
}
