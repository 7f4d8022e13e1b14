import type { FoundMetrics } from './FoundMetrics';
import { Lacking } from './Lacking';
import { BOTH_TIERS, TICKET_ONLY, type PlatformSlo } from './PlatformSlo';

const SLI = 'scheduler_pod_scheduling_sli_duration_seconds';
const PLAIN = 'scheduler_pod_scheduling_duration_seconds';
const WITNESS = 'scheduler_pending_pods';

function noScheduler(): Lacking {
  return new Lacking(
    "The scheduler's metrics are not there; managed control planes mostly do not expose them",
    'Scrape /metrics of kube-scheduler (port 10259, --bind-address other than 127.0.0.1), or turn on the control plane metrics of your provider; where it has none, leave these SLOs out',
  );
}

/** p95 below 5 s, or what comes nearest to it. */
export function schedulingLatency(found: FoundMetrics): PlatformSlo {
  const histogram = found.histogram({
    names: [SLI, PLAIN],
    witness: WITNESS,
    lacking: noScheduler,
  });
  const gates =
    histogram === SLI
      ? 'Time in which a pod is held back by a gate is left out.'
      : 'Includes the time in which a pod is held back by a gate.';
  return {
    key: 'scheduling-latency',
    title: 'Pod scheduling',
    description: `95 % of the pods that got a node got it within 5.12 s: the bucket next to 5 s, since there is none of 5 s. Pods that find no node are not in it: look at scheduler_pending_pods. ${gates}`,
    objective: '0.95',
    indicator: found.latency({ histogram, bound: '5.12' }),
    tiers: BOTH_TIERS,
    noDataAlert: false,
  };
}

/** Attempts that failed for a reason inside the scheduler. */
export function schedulerErrors(found: FoundMetrics): PlatformSlo {
  const attempts = 'scheduler_schedule_attempts_total';
  if (!found.has(attempts) && !found.has(WITNESS)) throw noScheduler();
  return {
    key: 'scheduler-errors',
    title: 'Scheduler without errors',
    description:
      'Attempts to schedule a pod that did not end in an internal error. That there is no room is no error.',
    objective: '0.999',
    indicator: {
      type: 'counters',
      total: found.select(attempts),
      counted: 'bad',
      part: found.select(attempts, [
        { label: 'result', op: '=', value: 'error' },
      ]),
    },
    tiers: TICKET_ONLY,
    noDataAlert: false,
  };
}
