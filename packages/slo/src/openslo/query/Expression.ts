import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { matcherFault } from './matcherFault';
import { typeOf } from './typeOf';

/** Stands for the window while an expression is parsed: a duration that nobody writes. */
const SENTINEL = '39916801s';

/** How the window is written in expressions that are given on. */
export const WINDOW = '{{.window}}';

// Strings stay as they are; comments would swallow what is appended; the window has many names.
const TOKENS =
  /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`[^`]*`|(?<comment>#[^\n]*)|(?<space>\s+)|(?<window>\{\{\s*\.?window\s*\}\}|\$(?:__rate_interval|__interval|__range|window)\b|\$\{(?:__rate_interval|__interval|__range|window)\})/gi;

/** A PromQL expression that parses and has a type. */
export class Expression {
  private constructor(
    readonly root: SyntaxNode,
    /** As it was parsed. */
    readonly source: string,
  ) {}

  /** @returns the expression, or what is wrong with the text */
  static parse(text: string): Expression | string {
    const source = text
      .replace(TOKENS, (token, ...rest) => {
        const groups = rest[rest.length - 1] as Record<string, string>;
        if (groups.window !== undefined) return SENTINEL;
        return groups.comment ?? groups.space ? ' ' : token;
      })
      .trim();
    if (source === '') return 'it is empty';
    if (source.length > 20_000) return 'it is longer than 20000 characters';
    const tree = parser.parse(source);
    let broken: number | undefined;
    tree.iterate({
      enter: ({ type, from }) => {
        if (type.isError) broken ??= from;
      },
    });
    const root = tree.topNode.firstChild;
    if (broken !== undefined || !root)
      return `it is no PromQL: ${near(source, broken ?? 0)}`;
    const type = typeOf(root, source);
    if (type instanceof Error) return type.message;
    if (type !== 'vector') return `it is a ${type}, not series`;
    const fault = matcherFault(root, source);
    if (fault !== undefined) return `it is no PromQL: ${fault}`;
    return new Expression(root, source);
  }

  /** Text of a part, with the window as {@link WINDOW}. */
  text(node: SyntaxNode = this.root): string {
    return this.raw(node).replaceAll(SENTINEL, WINDOW);
  }

  /** Text of a part as it was parsed. */
  raw(node: SyntaxNode): string {
    return this.source.slice(node.from, node.to);
  }

  isWindow(node: SyntaxNode): boolean {
    return this.raw(node) === SENTINEL;
  }
}

function near(source: string, at: number): string {
  const found = source.slice(at, at + 20);
  return found
    ? `not understood at ${JSON.stringify(found.replaceAll(SENTINEL, WINDOW))}`
    : 'it ends too early';
}
