import { parser } from '@prometheus-io/lezer-promql';
import type { SyntaxNode } from '@lezer/common';

/** A share as PromQL: what is divided by what. */
export interface Division {
  numerator: string;
  denominator: string;
}

function withoutBrackets(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (inner.name === 'ParenExpr' && inner.firstChild) {
    inner = inner.firstChild;
  }
  return inner;
}

function isOperation(node: SyntaxNode, operator: string): boolean {
  return node.name === 'BinaryExpr' && node.getChild(operator) !== null;
}

function rootOf(expression: string): SyntaxNode | undefined {
  const tree = parser.parse(expression);
  let broken = false;
  tree.iterate({
    enter: ({ type }) => {
      if (type.isError) broken = true;
    },
  });
  const root = tree.topNode.firstChild;
  return broken || !root ? undefined : withoutBrackets(root);
}

/** What a share of failures is divided of; of `1 - good / all` too. `undefined` if it is no division. */
export function failuresOf(expression: string): Division | undefined {
  const text = (node: SyntaxNode) => {
    const { from, to } = withoutBrackets(node);
    return expression.slice(from, to);
  };
  const root = rootOf(expression);
  if (!root) return undefined;
  if (isOperation(root, 'Div')) {
    return {
      numerator: text(root.firstChild!),
      denominator: text(root.lastChild!),
    };
  }
  const good = root.lastChild && withoutBrackets(root.lastChild);
  const isRest =
    isOperation(root, 'Sub') &&
    text(root.firstChild!) === '1' &&
    good &&
    isOperation(good, 'Div');
  if (!isRest) return undefined;
  const denominator = text(good.lastChild!);
  return {
    numerator: `${denominator} - ${text(good.firstChild!)}`,
    denominator,
  };
}

/** An expression without what stands in for it while there is no sample: of `a or 0 * b`, `a`. */
export function withoutFallback(expression: string): string {
  const root = rootOf(expression);
  if (!root || !isOperation(root, 'Or')) return expression;
  const { from, to } = root.firstChild!;
  return expression.slice(from, to);
}
