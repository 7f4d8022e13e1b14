import { ArithmeticOperator, BinaryExpr, isComparison } from './ast';
import { ARITHMETIC_FUNCTIONS, COMPARISON_FUNCTIONS } from './operators';

/** Only a comparison that filters leaves the metric what it was. */
export function keepsMetricName(expr: BinaryExpr): boolean {
  return isComparison(expr.operator) && !expr.bool;
}

/** The value of `left <operator> right`; `undefined` where a comparison filters the element out. */
export function combine(
  expr: BinaryExpr,
  left: number,
  right: number,
): number | undefined {
  const { operator } = expr;
  if (!isComparison(operator)) {
    return ARITHMETIC_FUNCTIONS[operator as ArithmeticOperator](left, right);
  }
  const holds = COMPARISON_FUNCTIONS[operator](left, right);
  if (expr.bool) {
    return holds ? 1 : 0;
  }
  return holds ? left : undefined;
}
