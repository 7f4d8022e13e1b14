import type { SloDefinition } from '../../definition/SloDefinition';
import type { Matcher } from '../../promql/selector';
import { standardTiers } from '../../tiers';

const job = (value: string): Matcher => ({ label: 'job', op: '=', value });

/** Availability of 99.9 % over 30 days, with changes. */
export function checkout(changes: Partial<SloDefinition> = {}): SloDefinition {
  const name = changes.name ?? 'checkout';
  const total = {
    metric: 'http_requests_total',
    matchers: [job(name)],
  };
  return {
    id: name,
    name,
    title: 'Checkout availability',
    description: undefined,
    service: name,
    objective: '0.999',
    window: { type: 'rolling', duration: '30d' },
    budgeting: { method: 'Occurrences' },
    indicator: {
      type: 'counters',
      total,
      counted: 'bad',
      part: {
        ...total,
        matchers: [
          ...total.matchers,
          { label: 'code', op: '=~', value: '5..' },
        ],
      },
    },
    groupBy: [],
    alerts: {
      tiers: standardTiers(30 * 86400),
      noData: true,
      minimumBadEvents: 5,
    },
    info: {
      entity: `component:default/${name}`,
      environment: 'production',
      owner: 'group:default/payments',
    },
    runbook: `https://runbooks.example.com/${name}`,
    ...changes,
  };
}
