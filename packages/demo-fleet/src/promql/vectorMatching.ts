import type { BinaryExpr, VectorMatching } from './ast';
import { executionError } from './errors';
import {
  dropLabels,
  dropMetricName,
  formatLabels,
  keepLabels,
  Labels,
  labelsKey,
  METRIC_NAME,
} from './labels';
import { combine, keepsMetricName } from './combine';
import { VectorSample, vector, VectorValue } from './value';

/** The labels that two sides must share to meet. The metric name never counts, unless `on` names it. */
export function matchGroup(labels: Labels, matching: VectorMatching): Labels {
  return matching.on
    ? keepLabels(labels, matching.labels)
    : dropLabels(labels, [...matching.labels, METRIC_NAME]);
}

function indexOneSide(
  samples: VectorSample[],
  matching: VectorMatching,
  side: 'left' | 'right',
): Map<string, VectorSample> {
  const index = new Map<string, VectorSample>();
  for (const sample of samples) {
    const group = matchGroup(sample.labels, matching);
    const key = labelsKey(group);
    const other = index.get(key);
    if (other) {
      throw executionError(
        `found duplicate series for the match group ${formatLabels(
          group,
        )} on the ${side} hand-side of the operation: [${formatLabels(
          sample.labels,
        )}, ${formatLabels(
          other.labels,
        )}];many-to-many matching not allowed: matching labels must be unique on one side`,
      );
    }
    index.set(key, sample);
  }
  return index;
}

function resultLabels(expr: BinaryExpr, many: Labels, one: Labels): Labels {
  const { matching } = expr;
  let labels = keepsMetricName(expr) ? many : dropMetricName(many);
  if (!matching.many) {
    labels = matching.on
      ? keepLabels(labels, matching.labels)
      : dropLabels(labels, matching.labels);
  }
  const result: Record<string, string> = { ...labels };
  for (const name of matching.include) {
    if (one[name]) {
      result[name] = one[name];
    } else {
      delete result[name];
    }
  }
  return result;
}

/** Arithmetic or comparison of two instant vectors. */
export function matchVectors(
  expr: BinaryExpr,
  left: VectorSample[],
  right: VectorSample[],
): VectorValue {
  const { matching } = expr;
  const flipped = matching.many === 'right';
  const [manySide, oneSide] = flipped ? [right, left] : [left, right];
  const ones = indexOneSide(oneSide, matching, flipped ? 'left' : 'right');
  const taken = new Set<string>();
  const result: VectorSample[] = [];
  for (const many of manySide) {
    const key = labelsKey(matchGroup(many.labels, matching));
    const one = ones.get(key);
    if (!one) {
      continue;
    }
    const [a, b] = flipped ? [one, many] : [many, one];
    const value = combine(expr, a.value, b.value);
    if (value === undefined) {
      continue;
    }
    if (!matching.many && taken.has(key)) {
      throw executionError(
        'multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)',
      );
    }
    taken.add(key);
    const labels = resultLabels(expr, many.labels, one.labels);
    result.push({ labels, value, t: many.t });
  }
  return vector(result);
}
