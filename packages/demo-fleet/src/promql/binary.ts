import { BinaryExpr, isSetOperator } from './ast';
import { combine, keepsMetricName } from './combine';
import { dropMetricName } from './labels';
import { combineSets } from './setOperations';
import { Value, vector, VectorSample, VectorValue } from './value';
import { matchVectors } from './vectorMatching';

function withScalar(
  expr: BinaryExpr,
  samples: VectorSample[],
  apply: (value: number) => number | undefined,
): VectorValue {
  const result: VectorSample[] = [];
  for (const sample of samples) {
    const value = apply(sample.value);
    if (value !== undefined) {
      const labels = keepsMetricName(expr)
        ? sample.labels
        : dropMetricName(sample.labels);
      result.push({ ...sample, labels, value });
    }
  }
  return vector(result);
}

/** A comparison that filters keeps the vector's value, on whichever side the vector stands. */
function compareToScalar(expr: BinaryExpr, scalar: number) {
  return (value: number) => {
    const result = combine(expr, scalar, value);
    return result !== undefined && keepsMetricName(expr) ? value : result;
  };
}

/** A binary operation on two values whose types were checked while parsing. */
export function applyBinary(
  expr: BinaryExpr,
  left: Value,
  right: Value,
): Value {
  if (left.type === 'vector' && right.type === 'vector') {
    return isSetOperator(expr.operator)
      ? combineSets(expr.operator, expr.matching, [left.samples, right.samples])
      : matchVectors(expr, left.samples, right.samples);
  }
  if (left.type === 'vector' && right.type === 'scalar') {
    return withScalar(expr, left.samples, value =>
      combine(expr, value, right.value),
    );
  }
  if (left.type === 'scalar' && right.type === 'vector') {
    return withScalar(expr, right.samples, compareToScalar(expr, left.value));
  }
  if (left.type === 'scalar' && right.type === 'scalar') {
    // Between scalars a comparison always has `bool`, so there is always a value.
    const value = combine(expr, left.value, right.value) as number;
    return { type: 'scalar', value };
  }
  throw new TypeError(`${left.type} ${expr.operator} ${right.type}`);
}
