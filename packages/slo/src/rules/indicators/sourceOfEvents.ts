import type { RuleScope } from '../RuleScope';
import { composite } from './composite';
import { counters } from './counters';
import type { EventSource } from './EventSource';
import { latency } from './latency';
import { nativeLatency } from './nativeLatency';
import { probe } from './probe';
import { rates } from './rates';
import { ratio } from './ratio';

/** How the events of this SLO are counted. */
export function sourceOfEvents(scope: RuleScope): EventSource {
  const { indicator } = scope.definition;
  switch (indicator.type) {
    case 'counters':
      return counters(scope, indicator);
    case 'latency':
      return latency(scope, indicator);
    case 'native-latency':
      return nativeLatency(scope, indicator);
    case 'probe':
      return probe(scope, indicator);
    case 'rates':
      return rates(scope, indicator);
    case 'ratio':
      return ratio(scope, indicator);
    default:
      return composite(scope, indicator);
  }
}
