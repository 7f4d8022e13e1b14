import type { SloDefinition } from '../../definition/SloDefinition';
import type { Indicator } from '../../definition/Indicator';
import type { Matcher } from '../../promql/selector';
import { standardTiers } from '../../tiers';
import type { TruthCase } from './TruthCase';

function indicatorOf({ name, indicator, bounds }: TruthCase): Indicator {
  const job: Matcher = { label: 'job', op: '=', value: name };
  const code: Matcher = { label: 'code', op: '=~', value: '5..' };
  const requests = 'http_requests_total';
  const duration = 'http_request_duration_seconds';
  return indicator === 'requests'
    ? {
        type: 'counters',
        counted: 'bad',
        total: { metric: requests, matchers: [job] },
        part: { metric: requests, matchers: [job, code] },
      }
    : {
        type: 'latency',
        count: { metric: `${duration}_count`, matchers: [job] },
        bucket: { metric: `${duration}_bucket`, matchers: [job] },
        bound: bounds?.rules ?? '0.3',
      };
}

/** The SLO of a case: 99.9 % over 30 days. */
export function truthDefinition(truthCase: TruthCase): SloDefinition {
  const { name } = truthCase;
  return {
    id: name,
    name,
    title: name,
    description: truthCase.story,
    service: name,
    objective: '0.999',
    window: { type: 'rolling', duration: '30d' },
    budgeting: { method: 'Occurrences' },
    indicator: indicatorOf(truthCase),
    groupBy: [],
    alerts: {
      tiers: standardTiers(30 * 86400),
      noData: true,
      minimumBadEvents: 5,
    },
    info: { entity: `component:default/${name}`, environment: 'production' },
    runbook: undefined,
  };
}
