import type { AggregateExpr, AggregationOperator } from './ast';
import {
  dropLabels,
  keepLabels,
  Labels,
  labelsKey,
  METRIC_NAME,
} from './labels';
import { vector, VectorSample, VectorValue } from './value';

/** NaN loses against every number. */
function extreme(values: number[], better: (a: number, b: number) => boolean) {
  return values.reduce((best, value) =>
    better(value, best) || Number.isNaN(best) ? value : best,
  );
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const REDUCERS: Record<
  Exclude<AggregationOperator, 'topk'>,
  (values: number[]) => number
> = {
  sum,
  avg: values => sum(values) / values.length,
  min: values => extreme(values, (a, b) => a < b),
  max: values => extreme(values, (a, b) => a > b),
  count: values => values.length,
};

function groupLabels(expr: AggregateExpr, labels: Labels): Labels {
  return expr.without
    ? dropLabels(labels, [...expr.labels, METRIC_NAME])
    : keepLabels(labels, expr.labels);
}

function largest(samples: VectorSample[], count: number): VectorSample[] {
  const rank = ({ value }: VectorSample) =>
    Number.isNaN(value) ? -Infinity : value;
  return [...samples].sort((a, b) => rank(b) - rank(a) || 0).slice(0, count);
}

/** An aggregation over the samples of an instant vector; `parameter` is the `k` of `topk`. */
export function aggregate(
  expr: AggregateExpr,
  samples: VectorSample[],
  parameter: number | undefined,
): VectorValue {
  const groups = new Map<string, { labels: Labels; members: VectorSample[] }>();
  for (const sample of samples) {
    const labels = groupLabels(expr, sample.labels);
    const key = labelsKey(labels);
    const group = groups.get(key);
    if (group) {
      group.members.push(sample);
    } else {
      groups.set(key, { labels, members: [sample] });
    }
  }
  const { operator } = expr;
  if (operator === 'topk') {
    const count = Math.max(0, Math.trunc(parameter ?? 0));
    return vector(
      [...groups.values()].flatMap(({ members }) => largest(members, count)),
    );
  }
  return vector(
    [...groups.values()].map(({ labels, members }) => ({
      labels,
      value: REDUCERS[operator](members.map(member => member.value)),
      t: members[0].t,
    })),
  );
}
