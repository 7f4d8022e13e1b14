import type { SloList, SloStatus, UnlinkedSlos } from '@fairway/contracts/slo';
import { SLO_STATES } from '@fairway/contracts/slo';
import { budgetsOfSystem, sourceStatus } from './budgets';
import { secondsAgo, sloStatus, sloStatuses } from './sloStatus';

/** One SLO in every state in production, and two in staging; worst first. */
export function fleet(): SloStatus[] {
  const production = SLO_STATES.map(state => {
    const status = sloStatuses[state]();
    const name = state === 'stale' ? 'ledger-availability' : status.name;
    return { ...status, id: name, name, ref: `${status.source}/${name}` };
  }).map(status =>
    status.state === 'healthy'
      ? {
          ...status,
          name: 'catalog-availability',
          ref: 'prod-eu/catalog-availability',
          id: 'catalog-availability',
        }
      : status,
  );
  const staging = budgetsOfSystem().slos.filter(
    ({ environment }) => environment === 'staging',
  );
  return [...production, ...staging];
}

/** SLOs of the fleet with this address or bare id. */
export function findStatuses(slo: string): SloStatus[] {
  return fleet().filter(({ ref, id }) => ref === slo || id === slo);
}

/** A page of the fleet, filtered as the backend does it. */
export function sloList(
  options: {
    state?: string;
    environment?: string;
    search?: string;
    offset?: unknown;
    limit?: unknown;
  } = {},
): SloList {
  const all = fleet();
  const matching = all
    .filter(
      ({ environment }) =>
        !options.environment || environment === options.environment,
    )
    .filter(({ name }) => name.includes(options.search ?? ''));
  const states = options.state?.split(',');
  const chosen = matching.filter(
    ({ state }) => states?.includes(state) ?? true,
  );
  const offset = Number(options.offset ?? 0);
  const limit = Number(options.limit ?? 50);
  return {
    asOf: all[0].asOf,
    linksAsOf: secondsAgo(12),
    sources: [sourceStatus(), sourceStatus({ name: 'stage' })],
    slos: chosen.slice(offset, offset + limit),
    total: chosen.length,
    visible: all.length,
    counts: countStates(matching),
    environments: ['production', 'staging'],
  };
}

function countStates(slos: SloStatus[]): SloList['counts'] {
  const counts: SloList['counts'] = {};
  for (const { state } of slos) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** SLOs that belong to no entity. */
export function unlinkedSlos(): UnlinkedSlos {
  const of = (name: string, changes: Partial<SloStatus>) =>
    sloStatus({ ...changes, id: name, link: undefined });
  return {
    sources: [sourceStatus()],
    linksAsOf: secondsAgo(12),
    slos: [
      {
        status: of('gateway-errors', { state: 'burning-fast' }),
        line: 'fairway.dev/slo-selector: service=edge-gw',
      },
      {
        status: of('batch-settlement', {}),
        line: 'fairway.dev/slo-selector: sloth_service=settle',
      },
    ],
  };
}
