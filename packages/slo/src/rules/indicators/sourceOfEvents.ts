import type { RuleScope } from '../RuleScope';
import { counters } from './counters';
import type { EventSource } from './EventSource';
import { latency } from './latency';
import { nativeLatency } from './nativeLatency';

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
    default:
      throw new Error(`no rules for ${indicator.type}`);
  }
}
