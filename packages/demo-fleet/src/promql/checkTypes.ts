import {
  BinaryExpr,
  CallExpr,
  Expr,
  isComparison,
  isSetOperator,
  ValueType,
} from './ast';
import { SIGNATURES } from './signatures';

const NAMES: Record<ValueType, string> = {
  scalar: 'scalar',
  vector: 'instant vector',
  matrix: 'range vector',
  string: 'string',
};

type Fail = (message: string) => Error;

/** The type of an expression's value. */
export function typeOf(expr: Expr): ValueType {
  switch (expr.kind) {
    case 'number':
      return 'scalar';
    case 'string':
      return 'string';
    case 'range':
    case 'subquery':
      return 'matrix';
    case 'call':
      return SIGNATURES[expr.name].returns;
    case 'negate':
      return typeOf(expr.expr);
    case 'binary':
      return typeOf(expr.left) === 'scalar' && typeOf(expr.right) === 'scalar'
        ? 'scalar'
        : 'vector';
    default:
      return 'vector';
  }
}

function expectType(
  expr: Expr,
  expected: ValueType[],
  where: string,
  fail: Fail,
) {
  const type = typeOf(expr);
  if (!expected.includes(type)) {
    const names = expected.map(name => NAMES[name]).join(' or ');
    throw fail(`expected type ${names} in ${where}, got ${NAMES[type]}`);
  }
}

function checkCall(expr: CallExpr, fail: Fail) {
  expr.args.forEach((arg, index) => {
    const expected = SIGNATURES[expr.name].args[index];
    expectType(arg, [expected], `call to function "${expr.name}"`, fail);
  });
}

function checkBinary(expr: BinaryExpr, fail: Fail) {
  const { operator, bool, left, right, matching } = expr;
  for (const side of [left, right]) {
    if (typeOf(side) !== 'scalar' && typeOf(side) !== 'vector') {
      throw fail(
        'binary expression must contain only scalar and instant vector types',
      );
    }
  }
  const scalars = [left, right].filter(side => typeOf(side) === 'scalar');
  if (scalars.length === 2 && isComparison(operator) && !bool) {
    throw fail('comparisons between scalars must use BOOL modifier');
  }
  if (scalars.length > 0 && isSetOperator(operator)) {
    throw fail(
      `set operator "${operator}" not allowed in binary scalar expression`,
    );
  }
  if (scalars.length > 0 && (matching.on || matching.labels.length > 0)) {
    throw fail('vector matching only allowed between instant vectors');
  }
}

/**
 * Checks one expression whose parts are checked already.
 *
 * @throws what `fail` makes of the message.
 */
export function checkTypes(expr: Expr, fail: Fail): void {
  switch (expr.kind) {
    case 'call':
      checkCall(expr, fail);
      break;
    case 'binary':
      checkBinary(expr, fail);
      break;
    case 'aggregate':
      expectType(expr.expr, ['vector'], 'aggregation expression', fail);
      if (expr.parameter) {
        expectType(expr.parameter, ['scalar'], 'aggregation parameter', fail);
      }
      break;
    case 'negate':
      expectType(expr.expr, ['scalar', 'vector'], 'unary expression', fail);
      break;
    case 'subquery':
      expectType(expr.expr, ['vector', 'scalar'], 'subquery', fail);
      break;
    default:
  }
}
