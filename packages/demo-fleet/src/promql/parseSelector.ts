import type { SyntaxNode } from '@lezer/common';
import type { Expr, SelectorExpr } from './ast';
import { METRIC_NAME } from './labels';
import { createMatcher, Matcher, MatchOperator } from './matcher';
import type { ParseContext } from './parseContext';

function parseMatcher(node: SyntaxNode, context: ParseContext): Matcher {
  if (node.name !== 'UnquotedLabelMatcher') {
    throw context.unsupported(node, 'a quoted metric or label name');
  }
  const name = context.text(context.child(node, 'LabelName'));
  const operator = context.text(context.child(node, 'MatchOp'));
  const value = context.string(context.child(node, 'StringLiteral'));
  try {
    return createMatcher(name, operator as MatchOperator, value);
  } catch (error) {
    throw context.error(
      node,
      `error parsing regexp: ${(error as Error).message}`,
    );
  }
}

export function parseSelector(
  node: SyntaxNode,
  context: ParseContext,
): SelectorExpr {
  const matchers: Matcher[] = [];
  const metric = node.getChild('Identifier');
  if (metric) {
    matchers.push(createMatcher(METRIC_NAME, '=', context.text(metric)));
  }
  for (const list of node.getChildren('LabelMatchers')) {
    matchers.push(
      ...context.children(list).map(child => parseMatcher(child, context)),
    );
  }
  if (matchers.every(matcher => matcher.matches(''))) {
    throw context.error(
      node,
      'vector selector must contain at least one non-empty matcher',
    );
  }
  return { kind: 'selector', matchers, offset: 0 };
}

export function parseRange(node: SyntaxNode, context: ParseContext): Expr {
  const selector = context.parse(context.expressions(node)[0]);
  if (selector.kind !== 'selector' || selector.offset !== 0) {
    throw context.error(node, 'ranges only allowed for vector selectors');
  }
  const range = context.duration(context.child(node, 'DurationExpr'));
  if (range <= 0) {
    throw context.error(node, 'duration must be greater than 0');
  }
  return { kind: 'range', selector, range };
}

export function parseSubquery(node: SyntaxNode, context: ParseContext): Expr {
  const expr = context.parse(context.expressions(node)[0]);
  const [range, step] = node
    .getChildren('DurationExpr')
    .map(duration => context.duration(duration));
  if (range <= 0 || step === 0) {
    throw context.error(node, 'duration must be greater than 0');
  }
  return { kind: 'subquery', expr, range, step, offset: 0 };
}

export function parseOffset(node: SyntaxNode, context: ParseContext): Expr {
  const expr = context.parse(context.expressions(node)[0]);
  const text = context.text(context.child(node, 'OffsetDurationExpr'));
  if (text.startsWith('-')) {
    throw context.unsupported(node, 'a negative offset');
  }
  const offset = context.duration(context.child(node, 'OffsetDurationExpr'));
  switch (expr.kind) {
    case 'selector':
    case 'subquery':
      return { ...expr, offset };
    case 'range':
      return { ...expr, selector: { ...expr.selector, offset } };
    default:
      throw context.error(
        node,
        'offset modifier must be preceded by an instant vector selector or range vector selector or a subquery',
      );
  }
}
