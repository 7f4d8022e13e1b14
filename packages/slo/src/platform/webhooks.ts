import type { FoundMetrics } from './FoundMetrics';
import { Lacking } from './Lacking';
import { BOTH_TIERS, TICKET_ONLY, type PlatformSlo } from './PlatformSlo';
import { noApiServer, REQUESTS } from './apiServer';

const DURATION = 'apiserver_admission_webhook_admission_duration_seconds';
const REJECTED = 'apiserver_admission_webhook_rejection_count';

function noWebhooks(found: FoundMetrics): Lacking {
  return found.has(REQUESTS)
    ? new Lacking(
        'No admission webhook was called since the API servers started, or its metrics are dropped',
        `Keep ${DURATION}; where there are no webhooks, leave these SLOs out`,
      )
    : noApiServer(DURATION);
}

function callHistogram(found: FoundMetrics): string {
  return found.histogram({
    names: [DURATION],
    lacking: () => noWebhooks(found),
  });
}

/** Requests refused since a webhook could not be asked: its own "no" is none of them. */
export function webhookAvailability(found: FoundMetrics): PlatformSlo {
  const calls = `${callHistogram(found)}_count`;
  return {
    key: 'webhook-availability',
    title: 'Admission webhooks answer',
    description:
      'Calls of admission webhooks that did not fail a request because the webhook gave no usable answer. What a webhook refuses is no failure; what fails open (failurePolicy: Ignore) is let through and not counted.',
    objective: '0.999',
    indicator: {
      type: 'counters',
      total: found.select(calls, [], 'apiserver'),
      counted: 'bad',
      part: found.select(
        REJECTED,
        [
          {
            label: 'error_type',
            op: '=~',
            value: 'calling_webhook_error|apiserver_internal_error',
          },
        ],
        'apiserver',
      ),
    },
    tiers: BOTH_TIERS,
    noDataAlert: false,
  };
}

export function webhookLatency(found: FoundMetrics): PlatformSlo {
  return {
    key: 'webhook-latency',
    title: 'Admission webhook latency',
    description:
      '99 % of the calls of admission webhooks take at most 0.5 s. Their time is not in the API latency.',
    objective: '0.99',
    indicator: found.latency({
      component: 'apiserver',
      histogram: callHistogram(found),
      bound: '0.5',
    }),
    tiers: TICKET_ONLY,
    noDataAlert: false,
  };
}
