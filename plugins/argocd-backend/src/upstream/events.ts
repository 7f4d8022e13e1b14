import { z } from 'zod/v3';
import { count, optional, requiredListOf, text, time } from './lenient';
import { message } from './message';

const eventSchema = z.object({
  type: text,
  reason: text,
  message,
  count,
  firstTimestamp: time,
  lastTimestamp: time,
  // Of events.k8s.io, which leaves the others empty; Argo CD fills them since 3.5.
  eventTime: time,
  series: z
    .object({ count, lastObservedTime: time })
    .nullish()
    .catch(undefined),
  involvedObject: optional(
    z.object({ apiVersion: text, kind: text, namespace: text, name: text }),
  ),
});

/** A Kubernetes event. */
export type UpstreamEvent = z.output<typeof eventSchema>;

/** Kubernetes' list of events, and since 3.5 Argo CD's own one, which has the same fields. */
export const eventListSchema = z.object({ items: requiredListOf(eventSchema) });
