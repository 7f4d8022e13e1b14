import type { SetOperator, VectorMatching } from './ast';
import { labelsKey } from './labels';
import { vector, VectorSample, VectorValue } from './value';
import { matchGroup } from './vectorMatching';

/** `and`, `or` and `unless`: they compare labels, never the metric name, and keep their elements as they are. */
export function combineSets(
  operator: SetOperator,
  matching: VectorMatching,
  [left, right]: [VectorSample[], VectorSample[]],
): VectorValue {
  const keyOf = (sample: VectorSample) =>
    labelsKey(matchGroup(sample.labels, matching));
  switch (operator) {
    case 'or': {
      const present = new Set(left.map(keyOf));
      const added = right.filter(sample => !present.has(keyOf(sample)));
      return vector([...left, ...added]);
    }
    case 'and': {
      const present = new Set(right.map(keyOf));
      return vector(left.filter(sample => present.has(keyOf(sample))));
    }
    default: {
      const present = new Set(right.map(keyOf));
      return vector(left.filter(sample => !present.has(keyOf(sample))));
    }
  }
}
