import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { parsePrometheusDuration } from '../duration';
import { selectorsOf, type FoundSelector } from './selectorsOf';

/** A selector of an expression, and how much it reads whenever the expression is evaluated once. */
export interface Read {
  selector: FoundSelector;
  /** Seconds that it looks back; `undefined`: it takes one sample of each series. */
  range: number | undefined;
  /** More than once inside of a subquery. */
  times: number;
}

// Of subqueries that name no step: the global evaluation interval.
const DEFAULT_STEP = 60;

function durationsOf(node: SyntaxNode, expression: string): number[] {
  return node.getChildren('DurationExpr').flatMap(duration => {
    const text = expression.slice(duration.from, duration.to).trim();
    return parsePrometheusDuration(text) ?? [];
  });
}

function evaluationsWithin(subquery: SyntaxNode, expression: string): number {
  const [range, step = DEFAULT_STEP] = durationsOf(subquery, expression);
  return range === undefined ? 1 : Math.max(1, range / step);
}

function readOf(
  node: SyntaxNode,
  selector: FoundSelector,
  expression: string,
): Read {
  let [range, times]: [number | undefined, number] = [undefined, 1];
  for (let above = node.parent; above; above = above.parent) {
    if (above.type.name === 'MatrixSelector') {
      [range] = durationsOf(above, expression);
    } else if (above.type.name === 'SubqueryExpr') {
      times *= evaluationsWithin(above, expression);
    }
  }
  return { selector, range, times };
}

/** What an expression reads, in order. Empty if it does not parse. */
export function readsOf(expression: string): Read[] {
  const selectors = selectorsOf(expression);
  const reads: Read[] = [];
  if (selectors.length === 0) return reads;
  parser.parse(expression).iterate({
    enter: ({ type, node }) => {
      if (type.name !== 'VectorSelector') return;
      reads.push(readOf(node, selectors[reads.length], expression));
    },
  });
  return reads;
}
