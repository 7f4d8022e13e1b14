import type { Labels } from '../promql/labels';
import { labelsKey } from '../promql/labels';
import type { MatrixSeries, Value } from '../promql/value';

/** A sample value as Prometheus writes it: text, with names for what JSON has no number for. */
export function formatValue(value: number): string {
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  if (!Number.isFinite(value)) {
    return value > 0 ? '+Inf' : '-Inf';
  }
  // Go writes at least two digits of the exponent.
  return String(value).replace(/e([+-])(\d)$/, 'e$10$2');
}

/** Without an exponent, as Prometheus writes the value of a scalar and of nothing else. */
function formatScalar(value: number): string {
  const text = formatValue(value);
  const [digits, exponent] = text.split('e');
  if (exponent === undefined) {
    return text;
  }
  const [, sign, whole, fraction = ''] =
    /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const shift = Number(exponent);
  return shift < 0
    ? `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}

type Point = [seconds: number, value: string];

function point(t: number, value: number): Point {
  return [t / 1000, formatValue(value)];
}

function formatMatrix(series: MatrixSeries[]) {
  return [...series]
    .sort((a, b) => (labelsKey(a.labels) < labelsKey(b.labels) ? -1 : 1))
    .map(({ labels, points }) => ({
      metric: labels,
      values: points.map(({ t, v }) => point(t, v)),
    }));
}

export type QueryData =
  | { resultType: 'scalar' | 'string'; result: Point }
  | { resultType: 'vector'; result: { metric: Labels; value: Point }[] }
  | { resultType: 'matrix'; result: { metric: Labels; values: Point[] }[] };

/** `data` of the answer to an instant query. */
export function formatInstant(value: Value, t: number): QueryData {
  switch (value.type) {
    case 'scalar':
      return {
        resultType: 'scalar',
        result: [t / 1000, formatScalar(value.value)],
      };
    case 'string':
      return { resultType: 'string', result: [t / 1000, value.value] };
    case 'vector':
      return {
        resultType: 'vector',
        result: value.samples.map(sample => ({
          metric: sample.labels,
          value: point(t, sample.value),
        })),
      };
    default:
      return { resultType: 'matrix', result: formatMatrix(value.series) };
  }
}

/** `data` of the answer to a range query. */
export function formatRange(series: MatrixSeries[]): QueryData {
  return { resultType: 'matrix', result: formatMatrix(series) };
}
