import { groupingOf, unwrapped } from './counter';
import type { Expression } from './Expression';
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
