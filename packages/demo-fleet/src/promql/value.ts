import { executionError } from './errors';
import { Labels, labelsKey } from './labels';
import type { Sample } from './series';

/** One element of an instant vector; `t` is the time of the sample that a selector found, in milliseconds. */
export interface VectorSample {
  labels: Labels;
  value: number;
  t: number;
}

export interface MatrixSeries {
  labels: Labels;
  /** Never empty. */
  points: Sample[];
}

export interface ScalarValue {
  type: 'scalar';
  value: number;
}
export interface StringValue {
  type: 'string';
  value: string;
}
export interface VectorValue {
  type: 'vector';
  samples: VectorSample[];
}
export interface MatrixValue {
  type: 'matrix';
  series: MatrixSeries[];
  /** The range that was asked for, in milliseconds. */
  from: number;
  to: number;
}

export type Value = ScalarValue | StringValue | VectorValue | MatrixValue;

/** @throws PromqlError `execution` where two samples carry the same labels. */
export function vector(samples: VectorSample[]): VectorValue {
  const seen = new Set<string>();
  for (const { labels } of samples) {
    const key = labelsKey(labels);
    if (seen.has(key)) {
      throw executionError(
        'vector cannot contain metrics with the same labelset',
      );
    }
    seen.add(key);
  }
  return { type: 'vector', samples };
}
