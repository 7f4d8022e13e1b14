import { known } from '@fairway/contracts';
import {
  NO_SOURCE,
  type SloState,
  type SloStatus,
} from '@fairway/contracts/slo';
import { secondsAgo } from '@fairway/kit-react/testUtils';
import { TIERS } from './tiers';

const DAY = 86_400;
const MONTH = 30 * DAY;

export { secondsAgo };

/** The status of a healthy SLO of 99.9 % over 30 days; `changes` make it another. */
export function sloStatus(changes: Partial<SloStatus> = {}): SloStatus {
  const id = changes.id ?? 'checkout-availability';
  const source = changes.source ?? 'prod-eu';
  return {
    ref: `${source}/${id}`,
    id,
    source,
    replicas: [source],
    dialect: 'fairway',
    name: id,
    service: 'checkout',
    environment: 'production',
    // As the backend decides of the environments that the fixtures name.
    production: ['production', undefined].includes(
      'environment' in changes ? changes.environment : 'production',
    ),
    link: {
      entityRef: 'component:default/checkout',
      by: 'annotation',
      key: 'fairway.dev/slo-selector',
      value: 'app=checkout',
    },
    state: 'healthy',
    asOf: secondsAgo(42),
    objective: known(0.999),
    windowSeconds: known(MONTH),
    sli: known(0.99962),
    remaining: known(0.62),
    budgetSeconds: known(0.001 * MONTH),
    coverage: known(1),
    incomplete: false,
    events: known(17_236_800),
    badEvents: known(6_550),
    burn: burn(0.2, 0.2, 0.2),
    exhaustion: { outlasts: true, window: '1h' },
    tiers: TIERS,
    alertRules: 'loaded',
    caveats: [],
    definition: 'valid',
    rules: 'loaded',
    window: { type: 'rolling', duration: '30d' },
    ...changes,
  };
}

function burn(hour: number, quarter: number, days: number): SloStatus['burn'] {
  return [
    { window: '5m', rate: known(hour) },
    { window: '30m', rate: known(hour) },
    { window: '1h', rate: known(hour) },
    { window: '2h', rate: known(hour) },
    { window: '6h', rate: known(quarter) },
    { window: '1d', rate: known(days) },
    { window: '3d', rate: known(days) },
  ];
}

function fires(
  long: string,
  since: string,
): Pick<SloStatus, 'tiers' | 'leading'> {
  return {
    tiers: TIERS.map(tier =>
      tier.long === long ? { ...tier, firing: true, since } : tier,
    ),
    leading: TIERS.findIndex(tier => tier.long === long),
  };
}

/** One status per state, as the backend would give it. */
export const sloStatuses: Record<SloState, () => SloStatus> = {
  healthy: () => sloStatus(),
  'burning-slow': () =>
    sloStatus({
      id: 'cart-availability',
      service: 'cart',
      state: 'burning-slow',
      remaining: known(0.5),
      burn: burn(2.4, 2.4, 2.2),
      exhaustion: { inSeconds: 6.8 * DAY, window: '3d' },
      ...fires('3d', secondsAgo(2.4 * DAY)),
    }),
  'burning-fast': () =>
    sloStatus({
      state: 'burning-fast',
      remaining: known(0.2257),
      sli: known(0.9992257),
      badEvents: known(13_347),
      burn: burn(45.2, 31.1, 2.7),
      exhaustion: { inSeconds: 12_970, window: '1h' },
      ...fires('1h', secondsAgo(2.9 * 3600)),
    }),
  exhausted: () =>
    sloStatus({
      id: 'payments-availability',
      service: 'payments',
      state: 'exhausted',
      remaining: known(-0.3302),
      sli: known(0.99867),
      badEvents: known(22_930),
      exhaustion: { inSeconds: 0, window: '1h' },
    }),
  'low-traffic': () =>
    sloStatus({
      id: 'invoice-export',
      service: 'invoices',
      state: 'low-traffic',
      events: known(902),
      badEvents: known(2),
      sli: known(900 / 902),
      remaining: known(-1.22),
      sliRange: { low: 0.99195, high: 0.99939 },
      remainingRange: { low: -7.1, high: 0.39 },
    }),
  young: () =>
    sloStatus({
      id: 'fraud-check-availability',
      service: 'fraud-check',
      state: 'young',
      coverage: known(0.1),
      remaining: known(0.948),
      remainingRange: { low: 0.48, high: 0.948 },
    }),
  'no-data': () =>
    sloStatus({
      id: 'notifications-delivery',
      service: 'notifications',
      state: 'no-data',
      since: secondsAgo(3.2 * 3600 + 30),
      sli: { unknown: 'no-series' },
      remaining: { unknown: 'no-series' },
      events: { unknown: 'no-series' },
      badEvents: { unknown: 'no-series' },
      burn: [
        { window: '1h', rate: { unknown: 'no-series' } },
        { window: '6h', rate: { unknown: 'no-series' } },
        { window: '3d', rate: { unknown: 'no-series' } },
      ],
      exhaustion: { unknown: 'no-series' },
      lastKnown: { remaining: 0.7, at: secondsAgo(3.2 * 3600 + 30) },
    }),
  'no-rules': () => {
    const none = { unknown: 'no-series' } as const;
    return sloStatus({
      id: 'refunds-availability',
      source: NO_SOURCE,
      service: 'refunds',
      state: 'no-rules',
      rules: 'missing',
      sli: none,
      remaining: none,
      events: none,
      badEvents: none,
      coverage: none,
      burn: [],
      exhaustion: none,
      tiers: [],
      alertRules: 'none',
    });
  },
  stale: () =>
    sloStatus({
      state: 'stale',
      asOf: secondsAgo(14 * 60),
      remaining: known(0.614),
    }),
  partial: () =>
    sloStatus({
      id: 'search-latency',
      service: 'search',
      state: 'partial',
      objective: known(0.99),
      remaining: known(0.565),
      budgetSeconds: known(0.01 * MONTH),
      coverage: known(1 - DAY / MONTH),
      burn: burn(0.3, 0.3, 0.3),
    }),
};
