import type { SyntaxNode } from '@lezer/common';
import { groupingOf, unwrapped } from './counter';
import { Expression } from './Expression';
import { sameLabels } from './sameSeries';
import { nameOf } from './typeOf';

/** Labels of the aggregation that an expression ends in; `undefined`: it ends in none, or in one that keeps all but some. */
export function labelsOf(expression: Expression): string[] | undefined {
  const node = unwrapped(expression.root);
  if (node.name !== 'AggregateExpr') return undefined;
  if (
    /^(topk|bottomk|limitk|limit_ratio)$/.test(nameOf(node, expression.source))
  )
    return undefined;
  const by = groupingOf(node, expression);
  return by === 'without' ? undefined : by ?? [];
}

/** Yields at most one series per group, whatever there is to scrape. */
function isAggregated(
  node: SyntaxNode,
  expression: Expression,
  groupBy: string[],
): boolean {
  const inner = unwrapped(node);
  if (inner.name === 'NumberDurationLiteral') return true;
  if (inner.name === 'AggregateExpr') {
    const by = groupingOf(inner, expression);
    return (
      by !== 'without' &&
      !/^(topk|bottomk|limitk|limit_ratio|count_values)$/.test(
        nameOf(inner, expression.source),
      ) &&
      sameLabels(by, groupBy)
    );
  }
  return (
    inner.name === 'BinaryExpr' &&
    [inner.firstChild, inner.lastChild].every(
      side => side && isAggregated(side, expression, groupBy),
    )
  );
}

/** Stands on its own beside any operator. */
function isAtomic(text: string): boolean {
  const parsed = Expression.parse(text);
  return (
    parsed instanceof Expression &&
    /^(AggregateExpr|FunctionCall|ParenExpr)$/.test(parsed.root.name)
  );
}

/**
 * The text as one series per group, safe beside any operator.
 *
 * @param text - made of the expression, with the same labels
 */
export function aggregate(
  expression: Expression,
  text: string,
  options: { by: string[]; with: 'sum' | 'avg' },
): string {
  if (isAggregated(expression.root, expression, options.by))
    return isAtomic(text) ? text : `(${text})`;
  const by = options.by.length > 0 ? ` by (${options.by.join(', ')}) ` : '';
  return `${options.with}${by}(${text})`;
}
