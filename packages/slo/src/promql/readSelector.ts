import type { SyntaxNode } from '@lezer/common';
import type { Matcher } from './selector';
import { unquote } from './stringLiteral';

/**
 * A vector selector found in an expression.
 *
 * @public
 */
export interface FoundSelector {
  metric: string | undefined;
  matchers: Matcher[];
  /** As it stands in the expression, without range and offset. */
  text: string;
}

function readMatcher(node: SyntaxNode, text: (n: SyntaxNode) => string) {
  const label = node.getChild('LabelName') ?? node.getChild('QuotedLabelName');
  const op = node.getChild('MatchOp');
  const value = node.getChild('StringLiteral');
  if (!label || !op || !value) return [];
  const name = text(label);
  return [
    {
      label: /^["'`]/.test(name) ? unquote(name) : name,
      op: text(op) as Matcher['op'],
      value: unquote(text(value)),
    },
  ];
}

/**
 * Reads a node `VectorSelector`.
 *
 * @param expression - the text that was parsed
 */
export function readSelector(
  node: SyntaxNode,
  expression: string,
): FoundSelector {
  const text = ({ from, to }: SyntaxNode) => expression.slice(from, to);
  const metric = node.getChild('Identifier');
  const matchers = node.getChild('LabelMatchers');
  // `{"a.b"}`: a name that is not plain.
  const quoted = matchers?.getChild('QuotedLabelName') ?? undefined;
  return {
    metric: metric ? text(metric) : quoted && unquote(text(quoted)),
    matchers: [
      ...(matchers?.getChildren('UnquotedLabelMatcher') ?? []),
      ...(matchers?.getChildren('QuotedLabelMatcher') ?? []),
    ].flatMap(matcher => readMatcher(matcher, text)),
    text: text(node),
  };
}
