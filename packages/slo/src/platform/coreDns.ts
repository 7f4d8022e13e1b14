import type { FoundMetrics } from './FoundMetrics';
import { Lacking } from './Lacking';
import { BOTH_TIERS, TICKET_ONLY, type PlatformSlo } from './PlatformSlo';

const RESPONSES = 'coredns_dns_responses_total';
const DURATION = 'coredns_dns_request_duration_seconds';

function noCoreDns(): Lacking {
  return new Lacking(
    "CoreDNS' metrics are not there",
    'Scrape port 9153 of CoreDNS, with the plugin prometheus in its Corefile; where names are resolved by something else, leave these SLOs out',
  );
}

export function coreDnsAvailability(found: FoundMetrics): PlatformSlo {
  if (!found.has(RESPONSES)) throw noCoreDns();
  return {
    key: 'coredns-availability',
    title: 'DNS answers',
    description:
      'Answers of CoreDNS other than SERVFAIL. Those of broken domains outside the cluster are in it.',
    objective: '0.999',
    indicator: {
      type: 'counters',
      total: found.select(RESPONSES, [], 'coredns'),
      counted: 'bad',
      part: found.select(
        RESPONSES,
        [{ label: 'rcode', op: '=', value: 'SERVFAIL' }],
        'coredns',
      ),
    },
    tiers: BOTH_TIERS,
    noDataAlert: true,
  };
}

export function coreDnsLatency(found: FoundMetrics): PlatformSlo {
  const histogram = found.histogram({ names: [DURATION], lacking: noCoreDns });
  return {
    key: 'coredns-latency',
    title: 'DNS latency',
    description:
      '99 % of the questions to CoreDNS take at most 0.128 s, those that it must ask others included.',
    objective: '0.99',
    indicator: found.latency({
      component: 'coredns',
      histogram,
      bound: '0.128',
    }),
    tiers: TICKET_ONLY,
    noDataAlert: true,
  };
}
