import type { SloStory } from '../scenario/sloStory';

/** The raw counters of an SLO, as its rules select them. */
export interface RawSelectors {
  /** All events. */
  total: string;
  /** Failed events of an availability SLO, fast enough ones of a latency SLO. */
  part: string;
}

export const REQUESTS = 'http_requests_total';
export const DURATION = 'http_request_duration_seconds';

export function rawSelectors({
  service,
  latencyBound,
}: Pick<SloStory, 'service' | 'latencyBound'>): RawSelectors {
  const job = `job="${service}"`;
  return latencyBound
    ? {
        total: `${DURATION}_count{${job}}`,
        part: `${DURATION}_bucket{${job},le="${latencyBound}"}`,
      }
    : {
        total: `${REQUESTS}{${job}}`,
        part: `${REQUESTS}{${job},code=~"5.."}`,
      };
}
