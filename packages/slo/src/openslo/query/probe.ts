import type { SyntaxNode } from '@lezer/common';
import type { SeriesSelector } from '../../definition/Indicator';
import { groupingOf, seriesOf, unwrapped } from './counter';
import type { Expression } from './Expression';
import { sameLabels, sameSeries } from './sameSeries';
import { argumentsOf, nameOf } from './typeOf';

interface Aggregated {
  series: SeriesSelector;
  by: string[] | undefined;
}

/** Series under a function of a range, such as `sum_over_time(x[5m])`. */
function overTime(
  node: SyntaxNode,
  expression: Expression,
  name: string,
): SeriesSelector | undefined {
  if (nameOf(node, expression.source) !== name) return undefined;
  const range = argumentsOf(node)[0];
  return range?.name === 'MatrixSelector' && range.firstChild
    ? seriesOf(range.firstChild, expression)
    : undefined;
}

function aggregated(
  expression: Expression,
  forms: { now: string; range: string },
): Aggregated | undefined {
  const node = unwrapped(expression.root);
  if (node.name !== 'AggregateExpr') return undefined;
  const name = nameOf(node, expression.source);
  const by = groupingOf(node, expression);
  const [argument] = argumentsOf(node);
  if (by === 'without' || !argument) return undefined;
  const inner = unwrapped(argument);
  const series =
    (name === forms.now ? seriesOf(inner, expression) : undefined) ??
    (name === 'sum' ? overTime(inner, expression, forms.range) : undefined);
  return series && { series, by: by && by.length > 0 ? by : undefined };
}

/**
 * Recognises a gauge of 0 and 1 by the shape of its queries: good is `sum(up)` and total is `count(up)`, or the same over
 * time. An event is a scrape.
 */
export function probeOf(
  total: Expression,
  good: Expression,
): Aggregated | undefined {
  const all = aggregated(total, { now: 'count', range: 'count_over_time' });
  const up = aggregated(good, { now: 'sum', range: 'sum_over_time' });
  return all &&
    up &&
    sameSeries(all.series, up.series) &&
    sameLabels(all.by, up.by)
    ? all
    : undefined;
}
