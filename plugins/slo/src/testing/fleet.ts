import type { SloList, SloStatus, UnlinkedSlos } from '@fairway/contracts/slo';
import { NO_SOURCE, SLO_STATES } from '@fairway/contracts/slo';
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

/** What the list may be narrowed by here. */
export interface ListOptions {
  state?: string;
  environment?: string;
  tier?: string;
  source?: string;
  rules?: string;
  definition?: string;
  owner?: string;
  search?: string;
  offset?: unknown;
  limit?: unknown;
}

/** A page of the fleet, filtered as the backend does it. */
export function sloList(
  options: ListOptions = {},
  all: SloStatus[] = fleet(),
): SloList {
  const has = (wanted: string | undefined, value: string | undefined) =>
    !wanted || wanted.split(',').includes(value ?? '');
  const matching = all.filter(
    slo =>
      has(options.environment, slo.environment) &&
      has(options.tier, slo.tier) &&
      has(options.source, slo.source) &&
      has(options.rules, slo.rules) &&
      has(options.definition, slo.definition) &&
      slo.name.includes(options.search ?? ''),
  );
  const chosen = matching.filter(({ state }) => has(options.state, state));
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
    tiers: ['1', '2'],
    recordedBy: ['prod-eu', NO_SOURCE],
    owners: ['group:default/team-payments', 'group:default/team-shop'],
    systems: ['system:default/shop'],
    invalid: [],
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
