import type { AbsentSignal, SignalLine } from '@fairway/contracts/slo';
import { quote } from '@fairway/slo';

type LineName = SignalLine['name'];

/** A line of a chart: one number at each moment. */
export interface LineQuery {
  name: LineName;
  query: string;
}

/** What is asked for one signal; or why it need not be. */
export type SignalQuery =
  | {
      unit: 'per-second' | 'seconds' | 'ratio';
      bound?: number;
      lines: LineQuery[];
    }
  | { absent: AbsentSignal };

// `or` compares labels without the metric's name: this one tells the lines apart.
const LABEL = 'fairway_line';

/** All lines as one question. */
export function oneQuery(lines: LineQuery[]): string {
  return lines
    .map(
      ({ name, query }) =>
        `label_replace(${query}, ${quote(LABEL)}, ${quote(name)}, "", "")`,
    )
    .join(' or ');
}

/** Which line a series of the answer is. */
export function lineOfSeries(labels: Record<string, string>) {
  return labels[LABEL];
}
