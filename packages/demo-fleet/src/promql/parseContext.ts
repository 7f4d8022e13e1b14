import type { SyntaxNode } from '@lezer/common';
import type { Expr } from './ast';
import { parseError } from './errors';
import { parseDuration, parseString } from './literals';

// Names of the grammar's nodes that are expressions.
const EXPRESSIONS = new Set([
  'AggregateExpr',
  'AnchoredExpr',
  'BinaryExpr',
  'FunctionCall',
  'MatrixSelector',
  'NumberDurationLiteral',
  'OffsetExpr',
  'ParenExpr',
  'SmoothedExpr',
  'StepInvariantExpr',
  'StringLiteral',
  'SubqueryExpr',
  'UnaryExpr',
  'VectorSelector',
]);

/** What the parsers of single constructs share: the query's text and the way to its parts. */
export class ParseContext {
  constructor(
    private readonly query: string,
    readonly parse: (node: SyntaxNode) => Expr,
  ) {}

  text(node: SyntaxNode): string {
    return this.query.slice(node.from, node.to);
  }

  children(node: SyntaxNode): SyntaxNode[] {
    const children: SyntaxNode[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) {
      children.push(child);
    }
    return children;
  }

  /** The only child of this name; the grammar has made sure that it is there. */
  child(node: SyntaxNode, name: string): SyntaxNode {
    const child = node.getChild(name);
    if (!child) {
      throw this.error(node, `unexpected "${this.text(node)}"`);
    }
    return child;
  }

  expressions(node: SyntaxNode): SyntaxNode[] {
    return this.children(node).filter(child => EXPRESSIONS.has(child.name));
  }

  string(node: SyntaxNode): string {
    const value = parseString(this.text(node));
    if (value === undefined) {
      throw this.error(node, `bad string literal ${this.text(node)}`);
    }
    return value;
  }

  duration(node: SyntaxNode): number {
    const value = parseDuration(this.text(node));
    if (value === undefined) {
      throw this.error(node, `bad duration "${this.text(node)}"`);
    }
    return value;
  }

  labelNames(node: SyntaxNode): string[] {
    return this.children(node).map(label => {
      if (label.name !== 'LabelName') {
        throw this.unsupported(label, 'quoted label names');
      }
      return this.text(label);
    });
  }

  error(node: SyntaxNode, message: string) {
    return parseError(this.query, node.from, message);
  }

  unsupported(node: SyntaxNode, what: string) {
    return this.error(
      node,
      `${what} is not supported by this simulated Prometheus`,
    );
  }
}
