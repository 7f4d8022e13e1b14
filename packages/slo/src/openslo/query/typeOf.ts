import type { SyntaxNode } from '@lezer/common';

export type PromqlType = 'vector' | 'scalar' | 'string' | 'range of samples';

const OVER_RANGE =
  /^(\w+_over_time|i?rate|increase|i?delta|deriv|predict_linear|resets|changes|holt_winters|double_exponential_smoothing)$/;
const SCALARS = ['scalar', 'time', 'pi'];

/** Parts of a call, an aggregation or a list. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    children.push(child);
  return children;
}

export function argumentsOf(node: SyntaxNode): SyntaxNode[] {
  const body = node.getChild('FunctionCallBody');
  return body ? childrenOf(body) : [];
}

/** Name of a function or an aggregation, in lower case. */
export function nameOf(node: SyntaxNode, source: string): string {
  const name =
    node.getChild('FunctionIdentifier') ?? node.getChild('AggregateOp');
  return name ? source.slice(name.from, name.to).toLowerCase() : '';
}

function callType(node: SyntaxNode, source: string): PromqlType | Error {
  const name = nameOf(node, source);
  const types = argumentsOf(node).map(argument => typeOf(argument, source));
  const wrong = types.find(type => type instanceof Error);
  if (wrong) return wrong;
  const ranges = types.filter(type => type === 'range of samples').length;
  const wanted = OVER_RANGE.test(name) ? 1 : 0;
  if (ranges < wanted)
    return new Error(`${name} wants a range, such as [{{.window}}]`);
  if (ranges > wanted) return new Error(`${name} wants no range`);
  return SCALARS.includes(name) ? 'scalar' : 'vector';
}

/** Type of an expression as Prometheus sees it, or why it has none. Looser than Prometheus with arguments. */
export function typeOf(node: SyntaxNode, source: string): PromqlType | Error {
  switch (node.name) {
    case 'VectorSelector':
      return 'vector';
    case 'MatrixSelector':
    case 'SubqueryExpr':
      return 'range of samples';
    case 'NumberDurationLiteral':
      return 'scalar';
    case 'StringLiteral':
      return 'string';
    case 'FunctionCall':
    case 'AggregateExpr':
      return callType(node, source);
    case 'ParenExpr':
    case 'OffsetExpr':
    case 'StepInvariantExpr':
      return node.firstChild ? typeOf(node.firstChild, source) : 'vector';
    case 'UnaryExpr':
      return node.lastChild ? typeOf(node.lastChild, source) : 'vector';
    case 'BinaryExpr': {
      const sides = [node.firstChild, node.lastChild].map(side =>
        side ? typeOf(side, source) : ('vector' as const),
      );
      const wrong = sides.find(side => side instanceof Error);
      if (wrong) return wrong;
      if (sides.some(side => side === 'string' || side === 'range of samples'))
        return new Error('an operator wants series or numbers on both sides');
      return sides.every(side => side === 'scalar') ? 'scalar' : 'vector';
    }
    default:
      return new Error(`${node.name} is not understood`);
  }
}
