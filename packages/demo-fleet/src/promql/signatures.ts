import type { ValueType } from './ast';

/** Arguments and result of a function of the subset. */
export interface Signature {
  args: ValueType[];
  returns: ValueType;
}

const overTime: Signature = { args: ['matrix'], returns: 'vector' };
const onVector: Signature = { args: ['vector'], returns: 'vector' };
const clamp: Signature = { args: ['vector', 'scalar'], returns: 'vector' };

/** Every function that the simulated Prometheus knows. */
export const SIGNATURES: Readonly<Record<string, Signature>> = {
  rate: overTime,
  increase: overTime,
  count_over_time: overTime,
  sum_over_time: overTime,
  avg_over_time: overTime,
  min_over_time: overTime,
  max_over_time: overTime,
  last_over_time: overTime,
  timestamp: onVector,
  abs: onVector,
  absent: onVector,
  clamp_min: clamp,
  clamp_max: clamp,
  histogram_quantile: { args: ['scalar', 'vector'], returns: 'vector' },
  label_replace: {
    args: ['vector', 'string', 'string', 'string', 'string'],
    returns: 'vector',
  },
  scalar: { args: ['vector'], returns: 'scalar' },
  vector: { args: ['scalar'], returns: 'vector' },
  time: { args: [], returns: 'scalar' },
};
