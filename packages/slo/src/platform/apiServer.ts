import type { Matcher } from '../promql/selector';
import type { FoundMetrics } from './FoundMetrics';
import { Lacking } from './Lacking';
import { BOTH_TIERS, TICKET_ONLY, type PlatformSlo } from './PlatformSlo';

// `log`, `exec` and the like take as long as somebody looks. Their verb is CONNECT since 1.27, GET and POST before.
const NOT_STREAMED: Matcher = {
  label: 'subresource',
  op: '!~',
  value: 'proxy|attach|log|exec|portforward',
};

// Scope `resource`: one object, by name or to be created. Health checks have an empty scope and would drown the rest.
const SINGLE_OBJECT: Matcher[] = [
  // APPLY is a server-side apply: no PATCH for these metrics.
  { label: 'verb', op: '=~', value: 'APPLY|DELETE|GET|PATCH|POST|PUT' },
  { label: 'scope', op: '=', value: 'resource' },
  NOT_STREAMED,
];
const LISTS: Matcher[] = [{ label: 'verb', op: '=', value: 'LIST' }];

/** Requests for objects that end by themselves, health checks apart. */
export const OBJECT_REQUESTS: Matcher[] = [
  { label: 'verb', op: '!~', value: 'WATCH|CONNECT' },
  { label: 'scope', op: '!=', value: '' },
  NOT_STREAMED,
];

const SLI = 'apiserver_request_sli_duration_seconds';
const SLO = 'apiserver_request_slo_duration_seconds';
const PLAIN = 'apiserver_request_duration_seconds';

export const REQUESTS = 'apiserver_request_total';

export function noApiServer(metric: string): Lacking {
  return new Lacking(
    `The API server's metrics are not there: no ${metric}`,
    'Scrape /metrics of the API server, with a token that may get the non-resource URL /metrics; managed clusters expose it too',
  );
}

/** What the duration leaves out, which differs from metric to metric and from version to version. */
function scopeOf(histogram: string, minor: number | undefined): string {
  if (histogram === PLAIN) {
    return 'Includes the time of admission webhooks and of waiting for a turn (priority and fairness).';
  }
  const waits =
    histogram === SLO || minor === 26
      ? 'Includes the time of waiting for a turn (priority and fairness).'
      : 'Waiting for a turn (priority and fairness) is left out too, since Kubernetes 1.27.';
  return `Without the time of admission webhooks, which have SLOs of their own. ${waits}`;
}

function apiHistogram(found: FoundMetrics): string {
  return found.histogram({
    names: [SLI, SLO, PLAIN],
    lacking: () => noApiServer(PLAIN),
  });
}

function latency(
  found: FoundMetrics,
  bound: string,
  matchers: Matcher[],
): { indicator: PlatformSlo['indicator']; leavesOut: string } {
  const histogram = apiHistogram(found);
  // Only this one counts dry runs.
  const dryRun: Matcher[] =
    histogram === PLAIN ? [{ label: 'dry_run', op: '=', value: '' }] : [];
  return {
    indicator: found.latency({
      component: 'apiserver',
      histogram,
      bound,
      matchers: [...matchers, ...dryRun],
    }),
    leavesOut: scopeOf(histogram, found.minor),
  };
}

/** p99 below 1 s, as upstream promises for single objects. */
export function apiLatency(found: FoundMetrics): PlatformSlo {
  const { indicator, leavesOut } = latency(found, '1', SINGLE_OBJECT);
  return {
    key: 'api-latency',
    title: 'API latency',
    description: `99 % of the requests that read or change one object take at most 1 s. ${leavesOut}`,
    objective: '0.99',
    indicator,
    tiers: BOTH_TIERS,
    noDataAlert: true,
  };
}

/** Lists may take long: p99 below 30 s, as upstream promises. */
export function apiListLatency(found: FoundMetrics): PlatformSlo {
  const { indicator, leavesOut } = latency(found, '30', LISTS);
  return {
    key: 'api-list-latency',
    title: 'API latency of lists',
    description: `99 % of the lists of objects take at most 30 s. ${leavesOut}`,
    objective: '0.99',
    indicator,
    tiers: TICKET_ONLY,
    noDataAlert: false,
  };
}

/** Its requests alone; a dead server has none. */
export function apiAvailability(found: FoundMetrics): PlatformSlo {
  if (!found.has(REQUESTS)) throw noApiServer(REQUESTS);
  return {
    key: 'api-availability',
    title: 'API requests without error',
    description:
      'Requests for objects that the API server did not answer with 5xx. A dead API server answers none: control-plane-availability pages, this tells its share. 429 is no error.',
    objective: '0.9995',
    indicator: {
      type: 'counters',
      total: found.select(REQUESTS, OBJECT_REQUESTS, 'apiserver'),
      counted: 'bad',
      part: found.select(
        REQUESTS,
        [...OBJECT_REQUESTS, { label: 'code', op: '=~', value: '5..' }],
        'apiserver',
      ),
    },
    tiers: [],
    noDataAlert: false,
  };
}
