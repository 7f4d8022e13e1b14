import type { SloDefinition } from '../definition/SloDefinition';
import { standardTiers } from '../tiers';

/** An availability SLO over 30 days, but for what a test says. */
export function definitionOf(some: Partial<SloDefinition> = {}): SloDefinition {
  return {
    id: 'checkout',
    name: 'checkout',
    title: 'Checkout answers',
    description: undefined,
    service: 'checkout',
    objective: '0.999',
    window: { type: 'rolling', duration: '30d' },
    budgeting: { method: 'Occurrences' },
    indicator: {
      type: 'counters',
      total: {
        metric: 'http_requests_total',
        matchers: [{ label: 'job', op: '=', value: 'checkout' }],
      },
      counted: 'bad',
      part: {
        metric: 'http_requests_total',
        matchers: [
          { label: 'job', op: '=', value: 'checkout' },
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
    info: { entity: 'component:default/checkout' },
    runbook: undefined,
    ...some,
  };
}
