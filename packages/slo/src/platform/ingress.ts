import type { FoundMetrics } from './FoundMetrics';
import { Lacking } from './Lacking';
import { BOTH_TIERS, type PlatformSlo } from './PlatformSlo';

const NGINX = 'nginx_ingress_controller_requests';
const TRAEFIK = 'traefik_entrypoint_requests_total';

const DESCRIPTION =
  'Requests from outside that were not answered with 5xx. What applications answer with 5xx is in it, as people outside see it.';

/** One is enough. */
function noIngress(found: FoundMetrics): Lacking | undefined {
  return found.has(NGINX) || found.has(TRAEFIK)
    ? undefined
    : new Lacking(
        'No metrics of an ingress controller are there: neither of ingress-nginx nor of Traefik',
        'Scrape it (ingress-nginx: controller.metrics.enabled; Traefik: metrics.prometheus with addEntryPointsLabels), or write an SLO of its own for another one',
      );
}

/** @returns `undefined` where another ingress controller is there */
export function ingressNginxAvailability(
  found: FoundMetrics,
): PlatformSlo | undefined {
  const lacking = noIngress(found);
  if (lacking) throw lacking;
  if (!found.has(NGINX)) return undefined;
  return {
    key: 'ingress-nginx-availability',
    title: 'Ingress answers (ingress-nginx)',
    description: DESCRIPTION,
    objective: '0.999',
    indicator: {
      type: 'counters',
      total: found.select(NGINX),
      counted: 'bad',
      // Also `5xx`, where it reports classes only.
      part: found.select(NGINX, [{ label: 'status', op: '=~', value: '5..' }]),
    },
    tiers: BOTH_TIERS,
    noDataAlert: true,
  };
}

/** @returns `undefined` where it is not there */
export function ingressTraefikAvailability(
  found: FoundMetrics,
): PlatformSlo | undefined {
  if (!found.has(TRAEFIK)) return undefined;
  return {
    key: 'ingress-traefik-availability',
    title: 'Ingress answers (Traefik)',
    description: DESCRIPTION,
    objective: '0.999',
    indicator: {
      type: 'counters',
      total: found.select(TRAEFIK),
      counted: 'bad',
      part: found.select(TRAEFIK, [{ label: 'code', op: '=~', value: '5..' }]),
    },
    tiers: BOTH_TIERS,
    noDataAlert: true,
  };
}
