import { noApiServer } from './apiServer';
import type { FoundMetrics } from './FoundMetrics';
import { Lacking } from './Lacking';
import { BOTH_TIERS, TICKET_ONLY, type PlatformSlo } from './PlatformSlo';

const LEADER = 'etcd_server_has_leader';
const FSYNC = 'etcd_disk_wal_fsync_duration_seconds';
const REQUESTS = 'etcd_request_duration_seconds';

function noEtcd(): Lacking {
  return new Lacking(
    "etcd's own metrics are not there; managed control planes do not expose them",
    'Scrape /metrics of etcd (its client port with a client certificate, or --listen-metrics-urls); where it is managed, leave these SLOs out: etcd-request-latency sees it through the API server',
  );
}

/** Members that know a leader: without one nothing can be written. */
export function etcdAvailability(found: FoundMetrics): PlatformSlo {
  if (!found.has(LEADER)) throw noEtcd();
  return {
    key: 'etcd-availability',
    title: 'etcd has a leader',
    description:
      'Scrapes of the members of etcd at which they knew a leader. Without one nothing can be written.',
    objective: '0.9995',
    indicator: { type: 'probe', up: found.select(LEADER) },
    tiers: BOTH_TIERS,
    noDataAlert: true,
  };
}

/** Disks: what mostly makes etcd slow. */
export function etcdDiskLatency(found: FoundMetrics): PlatformSlo {
  const histogram = found.histogram({ names: [FSYNC], lacking: noEtcd });
  return {
    key: 'etcd-disk-latency',
    title: 'etcd writes its log in time',
    description:
      '99 % of the syncs of the write-ahead log take at most 16 ms: the bucket next to the 10 ms that etcd asks of its disks.',
    objective: '0.99',
    indicator: found.latency({ histogram, bound: '0.016' }),
    tiers: TICKET_ONLY,
    noDataAlert: true,
  };
}

/** etcd as the API server sees it: also where etcd itself is not to be reached. */
export function etcdRequestLatency(found: FoundMetrics): PlatformSlo {
  const histogram = found.histogram({
    names: [REQUESTS],
    lacking: () => noApiServer(REQUESTS),
  });
  return {
    key: 'etcd-request-latency',
    title: 'etcd answers the API server',
    description:
      "99 % of the API server's requests to etcd for one object take at most 0.1 s. Lists are left out.",
    objective: '0.99',
    indicator: found.latency({
      component: 'apiserver',
      histogram,
      bound: '0.1',
      matchers: [
        { label: 'operation', op: '=~', value: 'create|delete|get|update' },
      ],
    }),
    tiers: TICKET_ONLY,
    noDataAlert: true,
  };
}
