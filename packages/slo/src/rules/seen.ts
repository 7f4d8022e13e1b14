import type { Recording } from './indicators/EventSource';
import { records } from './records';
import { secondsOf } from './RuleParameters';
import type { RuleScope } from './RuleScope';

/** Share of each interval that has data; its sum is the coverage. */
export function seen({ own, parameters }: RuleScope): Recording {
  const { nowInterval, statusInterval } = parameters;
  const evaluations = secondsOf(statusInterval) / secondsOf(nowInterval);
  return {
    record: records.seen,
    expr: `clamp_max(count_over_time(${own(
      records.badRate('5m'),
    )}[${statusInterval}]) / ${evaluations}, 1)`,
  };
}
