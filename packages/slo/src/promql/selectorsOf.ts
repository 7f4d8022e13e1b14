import { parser } from '@prometheus-io/lezer-promql';
import type { SyntaxNode } from '@lezer/common';
import type { Matcher } from './selector';

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

function unquote(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(n|.)/g, (_, c: string) => (c === 'n' ? '\n' : c));
}

function readMatcher(node: SyntaxNode, text: (n: SyntaxNode) => string) {
  const label = node.getChild('LabelName') ?? node.getChild('QuotedLabelName');
  const op = node.getChild('MatchOp');
  const value = node.getChild('StringLiteral');
  if (!label || !op || !value) return [];
  const name = text(label);
  return [
    {
      label: name.startsWith('"') ? unquote(name) : name,
      op: text(op) as Matcher['op'],
      value: unquote(text(value)),
    },
  ];
}

/**
 * All vector selectors of a PromQL expression, in order. Empty if it does not parse.
 *
 * @public
 */
export function selectorsOf(expression: string): FoundSelector[] {
  const text = (node: SyntaxNode) => expression.slice(node.from, node.to);
  const found: FoundSelector[] = [];
  let broken = false;
  parser.parse(expression).iterate({
    enter: ({ type, node }) => {
      if (type.isError) broken = true;
      if (type.name !== 'VectorSelector') return;
      const metric = node.getChild('Identifier');
      const matchers = node.getChild('LabelMatchers');
      found.push({
        metric: metric ? text(metric) : undefined,
        matchers: [
          ...(matchers?.getChildren('UnquotedLabelMatcher') ?? []),
          ...(matchers?.getChildren('QuotedLabelMatcher') ?? []),
        ].flatMap(matcher => readMatcher(matcher, text)),
        text: text(node),
      });
    },
  });
  return broken ? [] : found;
}
