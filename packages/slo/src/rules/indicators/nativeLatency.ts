import type { Indicator } from '../../definition/Indicator';
import type { RuleScope } from '../RuleScope';
import { ofTally, textOf } from './counters';
import type { EventSource } from './EventSource';

/** Of a native histogram: good is the share below the bound, interpolated inside one bucket. */
export function nativeLatency(
  scope: RuleScope,
  { histogram, bound }: Extract<Indicator, { type: 'native-latency' }>,
): EventSource {
  const series = textOf(histogram);
  return ofTally(scope, {
    total: of => `histogram_count(${scope.sum(of(series))})`,
    part: of => {
      const merged = scope.sum(of(series));
      return `histogram_count(${merged}) * histogram_fraction(0, ${bound}, ${merged})`;
    },
    counted: 'good',
    partMayBeMissing: false,
  });
}
