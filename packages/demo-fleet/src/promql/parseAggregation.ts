import type { SyntaxNode } from '@lezer/common';
import { AGGREGATIONS, AggregationOperator, Expr } from './ast';
import type { ParseContext } from './parseContext';

function isAggregation(operator: string): operator is AggregationOperator {
  return (AGGREGATIONS as readonly string[]).includes(operator);
}

export function parseAggregation(
  node: SyntaxNode,
  context: ParseContext,
): Expr {
  const operator = context
    .text(context.child(node, 'AggregateOp'))
    .toLowerCase();
  if (!isAggregation(operator)) {
    throw context.unsupported(node, `aggregation "${operator}"`);
  }
  const args = context
    .expressions(context.child(node, 'FunctionCallBody'))
    .map(context.parse);
  const expected = operator === 'topk' ? 2 : 1;
  if (args.length !== expected) {
    throw context.error(
      node,
      `wrong number of arguments for aggregate expression provided, expected ${expected}, got ${args.length}`,
    );
  }
  const modifier = node.getChild('AggregateModifier');
  return {
    kind: 'aggregate',
    operator,
    without: Boolean(modifier?.getChild('Without')),
    labels: modifier
      ? context.labelNames(context.child(modifier, 'GroupingLabels'))
      : [],
    parameter: operator === 'topk' ? args[0] : undefined,
    expr: args[expected - 1],
  };
}
