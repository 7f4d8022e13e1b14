import type { FoundMetrics } from './FoundMetrics';
import { Lacking } from './Lacking';
import { TICKET_ONLY, type PlatformSlo } from './PlatformSlo';

const QUEUE = 'workqueue_queue_duration_seconds';

/** How long changes wait until a controller takes them up. */
export function controllerManagerLatency(found: FoundMetrics): PlatformSlo {
  const lacking = () =>
    new Lacking(
      "The controller manager's metrics are not there; managed control planes mostly do not expose them",
      'Scrape /metrics of kube-controller-manager (port 10257, --bind-address other than 127.0.0.1), or turn on the control plane metrics of your provider; where it has none, leave this SLO out',
    );
  const histogram = found.histogram({ names: [QUEUE], lacking });
  return {
    key: 'controller-manager-latency',
    title: 'Controllers keep up',
    description:
      '99 % of the changes that controllers of the controller manager watch wait at most 1 s for their turn.',
    objective: '0.99',
    indicator: found.latency({
      component: 'controller-manager',
      histogram,
      bound: '1',
    }),
    tiers: TICKET_ONLY,
    noDataAlert: true,
  };
}
