import { counterOf, unwrapped } from './counter';
import { Expression } from './Expression';
import { nativeCountOf } from './native';
import { sameLabels, sameSeries } from './sameSeries';
import { childrenOf } from './typeOf';

/**
 * Of `total - x`: `x`.
 *
 * @returns `undefined`: the part is no such difference
 */
export function subtractedFrom(
  total: Expression,
  part: Expression,
): Expression | undefined {
  const difference = unwrapped(part.root);
  const [left, operator, right] = childrenOf(difference);
  if (difference.name !== 'BinaryExpr' || operator?.name !== 'Sub')
    return undefined;
  if (childrenOf(difference).length !== 3) return undefined;
  const all = counterOf(total.root, total) ?? nativeCountOf(total.root, total);
  const same = counterOf(left, part) ?? nativeCountOf(left, part);
  if (
    !all ||
    !same ||
    all.rated !== same.rated ||
    !sameSeries(all.series, same.series) ||
    !sameLabels(all.by, same.by)
  )
    return undefined;
  const rest = Expression.parse(part.text(right));
  return rest instanceof Expression ? rest : undefined;
}
