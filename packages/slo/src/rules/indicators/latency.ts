import type { Indicator } from '../../definition/Indicator';
import type { RuleScope } from '../RuleScope';
import { bucketBound } from './bucketBound';
import { ofTally, summed, textOf } from './counters';
import type { EventSource } from './EventSource';

/** Of a classic histogram: good is what its bucket holds. Without buckets there is no SLI, rather than one of 0 %. */
export function latency(
  scope: RuleScope,
  { count, bucket, bound }: Extract<Indicator, { type: 'latency' }>,
): EventSource {
  const total = textOf(count);
  const part = textOf({
    ...bucket,
    matchers: [...bucket.matchers, bucketBound(bound)],
  });
  return ofTally(scope, {
    total: summed(scope, total),
    part: summed(scope, part),
    counted: 'good',
    partMayBeMissing: false,
    series: { total, part },
  });
}
