import type { SourceReport } from '@fairway/contracts';
import {
  APPLICATION_STATES,
  type Application,
  type ApplicationList,
  type UnlinkedApplications,
} from '@fairway/contracts/argocd';
import { secondsAgo } from '@fairway/kit-react/testUtils';
import { application } from './application';
import { deadInstance, instance, silentApplication } from './deployments';
import { applicationIn } from './inEachState';

const NAMES = ['payments', 'checkout', 'cart', 'search', 'ledger'];

/** One application in every state in production, one that is silent, and two in staging; worst first. */
export function fleet(): Application[] {
  const production = APPLICATION_STATES.map((state, index) => {
    const name = `${NAMES[index % NAMES.length]}-${state}`;
    return { ...applicationIn[state](), name, ref: `argocd-eu/argocd/${name}` };
  });
  const staging = ['cart-staging', 'search-staging'].map(name =>
    application({ name, environment: 'staging', cluster: 'stage-eu-1' }),
  );
  return [...production, silentApplication(), ...staging];
}

type Options = Partial<
  Record<
    | 'state'
    | 'environment'
    | 'cluster'
    | 'instance'
    | 'owner'
    | 'search'
    | 'sort'
    | 'offset'
    | 'limit',
    unknown
  >
>;

/** A page of the fleet, filtered as the backend does it. */
export function applicationList(options: Options = {}): ApplicationList {
  const all = fleet();
  const equal = (wanted: unknown, value: unknown) =>
    wanted === undefined || wanted === value;
  const matching = all.filter(
    one =>
      equal(options.environment, one.environment) &&
      equal(options.cluster, one.cluster) &&
      equal(options.instance, one.instance) &&
      one.name.includes(String(options.search ?? '')),
  );
  const states = options.state ? String(options.state).split(',') : undefined;
  const chosen = matching.filter(
    ({ state }) => states?.includes(state) ?? true,
  );
  const offset = Number(options.offset ?? 0);
  const limit = Number(options.limit ?? 50);
  return {
    asOf: secondsAgo(26 * 60),
    linksAsOf: secondsAgo(12),
    sources: [instance(), deadInstance()],
    applications: chosen.slice(offset, offset + limit),
    total: chosen.length,
    visible: all.length,
    counts: countStates(matching),
    environments: ['production', 'staging'],
    clusters: ['prod-eu-1', 'prod-us-1', 'stage-eu-1'],
  };
}

function countStates(all: Application[]): ApplicationList['counts'] {
  const counts: ApplicationList['counts'] = {};
  for (const { state } of all) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Applications that belong to no entity. */
export function unlinkedApplications(): UnlinkedApplications {
  return {
    sources: [instance()],
    linksAsOf: secondsAgo(12),
    applications: [
      {
        application: {
          ...applicationIn.degraded(),
          name: 'edge-gateway',
          ref: 'argocd-eu/argocd/edge-gateway',
          link: undefined,
        },
        line: 'backstage.io/entity-ref: component:default/edge-gateway',
      },
    ],
  };
}

/** An Argo CD that answers, and one that does not. */
export function sourceReports(): SourceReport[] {
  const report: SourceReport = {
    ...instance(),
    kind: 'argocd',
    clusters: ['prod-eu-1', 'stage-eu-1'],
    version: 'Argo CD v3.5.1',
    clockSkewSeconds: 0.2,
    counts: { applications: 120, clusters: 2 },
    warnings: [],
    requests: { sent: 412, failed: 0, bytes: 812_345 },
  };
  return [
    report,
    {
      ...report,
      ...deadInstance(),
      clusters: ['prod-us-1'],
      lastError: { at: secondsAgo(20), message: 'no answer within 10 s' },
    },
  ];
}
