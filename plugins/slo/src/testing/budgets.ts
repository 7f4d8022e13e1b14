import type { SourceStatus } from '@fairway/contracts';
import { secondsAgo, sourceStatus } from '@fairway/kit-react/testUtils';
import type {
  EntityBudgets,
  SloState,
  SloStatus,
} from '@fairway/contracts/slo';
import { sloStatus, sloStatuses } from './sloStatus';
import { sparklineOf } from './sparkline';

export { sourceStatus };

/** A source that stopped answering a quarter of an hour ago. */
export function deadSource(): SourceStatus {
  return sourceStatus({
    state: 'unreachable',
    asOf: secondsAgo(14 * 60),
    since: secondsAgo(13 * 60),
    message: 'connection refused',
  });
}

/** What the backend answers for an entity with these SLOs. */
export function entityBudgets(
  slos: SloStatus[],
  changes: Partial<EntityBudgets> = {},
): EntityBudgets {
  return {
    asOf: slos[0]?.asOf,
    sources: [sourceStatus()],
    rollup: false,
    linksAsOf: secondsAgo(12),
    slos,
    sparklines: Object.fromEntries(
      slos.map(status => [status.ref, sparklineOf(status)]),
    ),
    tried: [],
    invalid: [],
    ...changes,
  };
}

/** The budgets of an entity whose only SLO is in this state. */
export function budgetsInState(state: SloState): EntityBudgets {
  return entityBudgets([sloStatuses[state]()], {
    sources: [state === 'stale' ? deadSource() : sourceStatus()],
  });
}

/** The budgets of an entity to which nothing is linked. */
export function budgetsNotLinked(): EntityBudgets {
  return entityBudgets([], {
    tried: [
      { by: 'entity', value: 'component:default/tracking' },
      { by: 'service', value: 'tracking' },
    ],
    suggestion: { line: 'fairway.dev/slo-selector: app=tracking', matches: 2 },
  });
}

const STAGING = { environment: 'staging', production: false };

/** The budgets of a system: production and staging, of every kind. */
export function budgetsOfSystem(): EntityBudgets {
  const of = (
    changes: Partial<SloStatus>,
    status = sloStatus(),
  ): SloStatus => ({
    ...status,
    ...changes,
    ref: `prod-eu/${changes.name}`,
  });
  return entityBudgets(
    [
      of({ name: 'checkout-availability' }, sloStatuses['burning-fast']()),
      of({ name: 'cart-availability' }, sloStatuses['burning-slow']()),
      of({ name: 'search-latency' }, sloStatuses.partial()),
      of({ name: 'catalog-availability' }),
      of({ name: 'catalog-latency' }),
      of({ name: 'checkout-staging', ...STAGING }, sloStatuses.exhausted()),
      of({ name: 'cart-staging', ...STAGING }),
    ],
    {
      rollup: true,
      sparklines: {},
      sources: [sourceStatus(), sourceStatus({ name: 'stage' })],
    },
  );
}
