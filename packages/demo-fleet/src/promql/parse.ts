import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import type { Expr } from './ast';
import { parseError } from './errors';
import { checkTypes } from './checkTypes';
import { parseNumber } from './literals';
import { parseAggregation } from './parseAggregation';
import { parseBinary } from './parseBinary';
import {
  parseOffset,
  parseRange,
  parseSelector,
  parseSubquery,
} from './parseSelector';
import { ParseContext } from './parseContext';
import { SIGNATURES } from './signatures';

function parseNumberLiteral(node: SyntaxNode, context: ParseContext): Expr {
  const value = parseNumber(context.text(node));
  if (value === undefined) {
    throw context.error(node, `bad number "${context.text(node)}"`);
  }
  return { kind: 'number', value };
}

function parseCall(node: SyntaxNode, context: ParseContext): Expr {
  const name = context.text(context.child(node, 'FunctionIdentifier'));
  const signature = SIGNATURES[name];
  if (!signature) {
    throw context.unsupported(node, `function "${name}"`);
  }
  const args = context
    .expressions(context.child(node, 'FunctionCallBody'))
    .map(context.parse);
  if (args.length !== signature.args.length) {
    throw context.error(
      node,
      `expected ${signature.args.length} argument(s) in call to "${name}", got ${args.length}`,
    );
  }
  return { kind: 'call', name, args };
}

function parseUnary(node: SyntaxNode, context: ParseContext): Expr {
  const [operand] = context.expressions(node);
  const expr = context.parse(operand);
  return context.text(context.child(node, 'UnaryOp')) === '-'
    ? { kind: 'negate', expr }
    : expr;
}

const PARSERS: Record<
  string,
  (node: SyntaxNode, context: ParseContext) => Expr
> = {
  NumberDurationLiteral: parseNumberLiteral,
  StringLiteral: (node, context) => ({
    kind: 'string',
    value: context.string(node),
  }),
  VectorSelector: parseSelector,
  MatrixSelector: parseRange,
  SubqueryExpr: parseSubquery,
  OffsetExpr: parseOffset,
  FunctionCall: parseCall,
  AggregateExpr: parseAggregation,
  BinaryExpr: parseBinary,
  UnaryExpr: parseUnary,
  ParenExpr: (node, context) => context.parse(context.expressions(node)[0]),
};

function rejectSyntaxErrors(query: string, root: SyntaxNode) {
  root.cursor().iterate(node => {
    if (node.type.isError) {
      const rest = query.slice(node.from).trim();
      throw parseError(
        query,
        node.from,
        rest ? `unexpected "${rest.slice(0, 20)}"` : 'unexpected end of input',
      );
    }
  });
}

/**
 * Parses a query of the simulated subset, on the official grammar.
 *
 * @throws PromqlError `bad_data`, with the position, for syntax errors, wrong types and what is not simulated.
 */
export function parsePromql(query: string): Expr {
  if (query.trim() === '') {
    throw parseError(query, 0, 'no expression found in input');
  }
  const root = parser.parse(query).topNode;
  rejectSyntaxErrors(query, root);
  const context = new ParseContext(query, node => {
    const parse = PARSERS[node.name];
    if (!parse) {
      throw context.unsupported(node, `"${context.text(node)}"`);
    }
    const expr = parse(node, context);
    checkTypes(expr, message => context.error(node, message));
    return expr;
  });
  const top = root.firstChild;
  if (!top) {
    throw parseError(query, 0, 'no expression found in input');
  }
  return context.parse(top);
}
