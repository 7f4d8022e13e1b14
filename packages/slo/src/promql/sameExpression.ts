import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { parsePrometheusDuration } from '../duration';
import { unquote } from './stringLiteral';

type Text = (node: SyntaxNode) => string;

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    children.push(child);
  }
  return children;
}

/** A number or a duration, which Prometheus writes in more than one way: in seconds. */
function numeric(text: string): string {
  const special = /^[+-]?(inf|nan)$/i.exec(text);
  if (special) return text.toLowerCase().replace('+', '');
  return String(parsePrometheusDuration(text) ?? Number(text));
}

function matcher(node: SyntaxNode, text: Text): string {
  const [name, op, value] = childrenOf(node).map(child => text(child));
  // A quoted name alone is that of the metric.
  if (op === undefined) return `__name__=${JSON.stringify(unquote(name))}`;
  const label = /^["'`]/.test(name) ? unquote(name) : name;
  return `${label}${op}${JSON.stringify(unquote(value))}`;
}

function selectorText(node: SyntaxNode, text: Text): string {
  const metric = node.getChild('Identifier');
  const labels = node.getChild('LabelMatchers');
  const matchers = (labels ? childrenOf(labels) : []).map(child =>
    child.name === 'QuotedLabelName'
      ? `__name__=${JSON.stringify(unquote(text(child)))}`
      : matcher(child, text),
  );
  if (metric) matchers.push(`__name__=${JSON.stringify(text(metric))}`);
  return `{${matchers.sort().join()}}`;
}

function labelsText(node: SyntaxNode, text: Text): string {
  const names = childrenOf(node).map(child => {
    const name = text(child);
    return /^["'`]/.test(name) ? unquote(name) : name;
  });
  return names.sort().join();
}

/** How the sides are matched, where that is not by all labels: `ignoring ()` says nothing. */
function matchingText(node: SyntaxNode, text: Text): string {
  const parts = childrenOf(node).map(child =>
    child.name === 'GroupingLabels' ? labelsText(child, text) : child.name,
  );
  const [kind, labels = '', ...group] = parts;
  const isAll = kind === 'Ignoring' && labels === '' && group.length === 0;
  return isAll ? '' : `${kind}(${labels})${group.join(' ').trim()}`;
}

function aggregateText(node: SyntaxNode, text: Text): string {
  const modifier = node.getChild('AggregateModifier');
  const [kind, labels] = modifier ? childrenOf(modifier) : [];
  const names = labels ? labelsText(labels, text) : '';
  const isPlain = !kind || (kind.name === 'By' && names === '');
  const by = isPlain ? '' : `${kind.name}(${names})`;
  const operator = node.getChild('AggregateOp')!.firstChild!.name;
  const body = canonical(node.getChild('FunctionCallBody')!, text);
  return `${operator}${by}${body}`;
}

function canonical(node: SyntaxNode, text: Text): string {
  switch (node.name) {
    case 'ParenExpr':
      return canonical(node.firstChild!, text);
    case 'VectorSelector':
      return selectorText(node, text);
    case 'AggregateExpr':
      return aggregateText(node, text);
    case 'MatchingModifierClause':
      return matchingText(node, text);
    case 'StringLiteral':
      return JSON.stringify(unquote(text(node)));
    case 'NumberDurationLiteral':
    case 'NumberDurationLiteralInDurationContext':
      return numeric(text(node));
    case 'FunctionIdentifier':
    case 'UnaryOp':
      return text(node).toLowerCase();
    default: {
      const children = childrenOf(node);
      if (children.length === 0) return node.name;
      const inner = children
        .map(child => canonical(child, text))
        .filter(part => part !== '');
      return `${node.name}(${inner.join(' ')})`;
    }
  }
}

/**
 * An expression in a form that is the same for all ways to write it: whatever the blanks, needless brackets, the order of
 * matchers and labels, the place of `by`, and the units of durations. No PromQL: it serves comparing.
 *
 * @returns `undefined` where the expression does not parse
 * @public
 */
export function canonicalExpression(expression: string): string | undefined {
  const tree = parser.parse(expression);
  let broken = false;
  tree.iterate({
    enter: ({ type }) => {
      if (type.isError) broken = true;
    },
  });
  const root = tree.topNode.firstChild;
  if (broken || !root) return undefined;
  return canonical(root, node => expression.slice(node.from, node.to));
}

/**
 * Whether two expressions are the same but for how they are written: Prometheus prints those of its rules in a form of its
 * own.
 *
 * @public
 */
export function isSameExpression(a: string, b: string): boolean {
  if (a === b) return true;
  const canonicalA = canonicalExpression(a);
  return canonicalA !== undefined && canonicalA === canonicalExpression(b);
}
