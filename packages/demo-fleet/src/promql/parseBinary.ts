import type { SyntaxNode } from '@lezer/common';
import {
  ARITHMETIC,
  BinaryExpr,
  BinaryOperator,
  COMPARISON,
  Expr,
  isComparison,
  isSetOperator,
  SET,
  VectorMatching,
} from './ast';
import type { ParseContext } from './parseContext';

const OPERATORS: readonly string[] = [...ARITHMETIC, ...COMPARISON, ...SET];

function parseMatching(
  node: SyntaxNode | null,
  context: ParseContext,
): VectorMatching {
  if (!node) {
    return { on: false, labels: [], include: [] };
  }
  const [labels, include = []] = node
    .getChildren('GroupingLabels')
    .map(list => context.labelNames(list));
  const on = Boolean(node.getChild('On'));
  const shared = on && include.find(label => labels.includes(label));
  if (shared) {
    throw context.error(
      node,
      `label "${shared}" must not occur in ON and GROUP clause at once`,
    );
  }
  if (node.getChild('GroupLeft')) {
    return { on, labels, include, many: 'left' };
  }
  if (node.getChild('GroupRight')) {
    return { on, labels, include, many: 'right' };
  }
  return { on, labels, include };
}

/** In `-2^3` the grammar makes the sign part of the number; in PromQL the power binds tighter. */
function signedPower(expr: BinaryExpr, signed: boolean): Expr {
  if (!signed || expr.left.kind !== 'number') {
    return expr;
  }
  const left: Expr = { kind: 'number', value: -expr.left.value };
  return { kind: 'negate', expr: { ...expr, left } };
}

export function parseBinary(node: SyntaxNode, context: ParseContext): Expr {
  const [left, right] = context.expressions(node);
  const operatorNode = left.nextSibling;
  const operator = operatorNode ? context.text(operatorNode).toLowerCase() : '';
  if (!OPERATORS.includes(operator)) {
    throw context.unsupported(node, `operator "${operator}"`);
  }
  if (node.getChild('FillModifier')) {
    throw context.unsupported(node, 'modifier "fill"');
  }
  const bool = Boolean(node.getChild('BoolModifier'));
  if (bool && !isComparison(operator)) {
    throw context.error(
      node,
      'bool modifier can only be used on comparison operators',
    );
  }
  const matching = parseMatching(
    node.getChild('MatchingModifierClause'),
    context,
  );
  if (isSetOperator(operator) && matching.many) {
    throw context.error(
      node,
      `no grouping allowed for "${operator}" operation`,
    );
  }
  const expr: BinaryExpr = {
    kind: 'binary',
    operator: operator as BinaryOperator,
    left: context.parse(left),
    right: context.parse(right),
    bool,
    matching,
  };
  return signedPower(expr, operator === '^' && context.text(left)[0] === '-');
}
