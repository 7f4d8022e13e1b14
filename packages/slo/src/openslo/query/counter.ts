import type { SyntaxNode } from '@lezer/common';
import type { SeriesSelector } from '../../definition/Indicator';
import { readSelector } from '../../promql/readSelector';
import type { Expression } from './Expression';
import { argumentsOf, childrenOf, nameOf } from './typeOf';

const PLAIN_METRIC = /^[A-Za-z_:][A-Za-z0-9_:]*$/;

/** A query that comes down to the series of one metric. */
export interface CounterQuery {
  series: SeriesSelector;
  /** Labels of `sum by`; `undefined`: none, all is summed. */
  by: string[] | undefined;
  /** Without a function: the counter itself. */
  rated: 'rate' | 'increase' | undefined;
}

export function unwrapped(node: SyntaxNode): SyntaxNode {
  return node.name === 'ParenExpr' && node.firstChild
    ? unwrapped(node.firstChild)
    : node;
}

/** Series of a plain selector; `undefined`: its metric has no one name, or no plain one. */
export function seriesOf(
  node: SyntaxNode,
  expression: Expression,
): SeriesSelector | undefined {
  if (node.name !== 'VectorSelector') return undefined;
  const { metric, matchers } = readSelector(node, expression.source);
  const named = matchers.filter(({ label }) => label === '__name__');
  const others = matchers.filter(({ label }) => label !== '__name__');
  const [only] = named;
  const name = metric ?? (only?.op === '=' ? only.value : undefined);
  const names = named.length + (metric === undefined ? 0 : 1);
  return name !== undefined && names === 1 && PLAIN_METRIC.test(name)
    ? { metric: name, matchers: others }
    : undefined;
}

/** Labels of `by`; `without` and a missing clause are told apart. */
export function groupingOf(
  node: SyntaxNode,
  expression: Expression,
): string[] | 'without' | undefined {
  const modifier = node.getChild('AggregateModifier');
  if (!modifier) return undefined;
  if (modifier.getChild('Without')) return 'without';
  const labels = modifier.getChild('GroupingLabels');
  return labels ? childrenOf(labels).map(label => expression.raw(label)) : [];
}

/** `rate(x[5m])`, `increase(x[5m])` or `x`. */
function ratedSeries(
  node: SyntaxNode,
  expression: Expression,
): Omit<CounterQuery, 'by'> | undefined {
  const plain = seriesOf(node, expression);
  if (plain) return { series: plain, rated: undefined };
  if (node.name !== 'FunctionCall') return undefined;
  const name = nameOf(node, expression.source);
  if (name !== 'rate' && name !== 'increase') return undefined;
  const [argument] = argumentsOf(node);
  const range = argument && unwrapped(argument);
  if (range?.name !== 'MatrixSelector' || !range.firstChild) return undefined;
  const series = seriesOf(range.firstChild, expression);
  return series && { series, rated: name };
}

/**
 * Recognises `x`, `sum(x)`, `sum by (g) (x)` and the same with `rate(x[..])` or `increase(x[..])`.
 *
 * @returns `undefined`: it is something else
 */
export function counterOf(
  node: SyntaxNode,
  expression: Expression,
): CounterQuery | undefined {
  const inner = unwrapped(node);
  const bare = ratedSeries(inner, expression);
  if (bare) return { ...bare, by: undefined };
  if (inner.name !== 'AggregateExpr') return undefined;
  if (nameOf(inner, expression.source) !== 'sum') return undefined;
  const by = groupingOf(inner, expression);
  if (by === 'without') return undefined;
  const [argument, ...others] = argumentsOf(inner);
  if (!argument || others.length > 0) return undefined;
  const series = ratedSeries(unwrapped(argument), expression);
  // A bucket is named by its bound: there is one `le` to group by.
  const labels = by?.filter(label => label !== 'le') ?? [];
  return series && { ...series, by: labels.length > 0 ? labels : undefined };
}
