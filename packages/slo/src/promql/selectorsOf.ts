import { parser } from '@prometheus-io/lezer-promql';
import { readSelector } from './readSelector';
import type { FoundSelector } from './readSelector';

export type { FoundSelector } from './readSelector';

/**
 * All vector selectors of a PromQL expression, in order. Empty if it does not parse.
 *
 * @public
 */
export function selectorsOf(expression: string): FoundSelector[] {
  const found: FoundSelector[] = [];
  let broken = false;
  parser.parse(expression).iterate({
    enter: ({ type, node }) => {
      if (type.isError) broken = true;
      if (type.name === 'VectorSelector')
        found.push(readSelector(node, expression));
    },
  });
  return broken ? [] : found;
}
