import { PromqlError } from '../promql/errors';
import { Evaluation } from '../promql/evaluate';
import { parsePromql } from '../promql/parse';
import { typeOf } from '../promql/checkTypes';
import type { SimulatedPrometheus } from '../series/simulatedPrometheus';
import { formatInstant, formatRange } from './format';
import { checkTimeout, parseRange, parseTime } from './parameters';

const TYPE_NAMES = { matrix: 'range vector', string: 'string' } as const;

function withStats(
  data: object,
  evaluation: Evaluation,
  parameters: URLSearchParams,
) {
  if (!parameters.get('stats')) {
    return data;
  }
  const samples = {
    totalQueryableSamples: evaluation.samplesRead,
    peakSamples: evaluation.samplesRead,
  };
  return { ...data, stats: { samples } };
}

/** `/api/v1/query`. */
export function instantQuery(
  prometheus: SimulatedPrometheus,
  parameters: URLSearchParams,
): object {
  const time = parameters.get('time');
  const t = time ? parseTime('time', time) : prometheus.now();
  checkTimeout(parameters);
  const expr = parsePromql(parameters.get('query') ?? '');
  const evaluation = new Evaluation(prometheus.store);
  const data = formatInstant(evaluation.evaluate(expr, t), t);
  return withStats(data, evaluation, parameters);
}

/** `/api/v1/query_range`. */
export function rangeQuery(
  prometheus: SimulatedPrometheus,
  parameters: URLSearchParams,
): object {
  const range = parseRange(parameters);
  checkTimeout(parameters);
  const expr = parsePromql(parameters.get('query') ?? '');
  const type = typeOf(expr);
  if (type === 'matrix' || type === 'string') {
    throw new PromqlError(
      'bad_data',
      `invalid expression type "${TYPE_NAMES[type]}" for range query, must be Scalar or instant Vector`,
    );
  }
  const evaluation = new Evaluation(prometheus.store);
  const data = formatRange(evaluation.evaluateRange(expr, range));
  return withStats(data, evaluation, parameters);
}
