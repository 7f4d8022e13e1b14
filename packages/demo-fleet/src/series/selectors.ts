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

type Counted = Pick<SloStory, 'service' | 'latencyBound' | 'counted'>;

/** Job that the series of an SLO are scraped under. */
export function jobOf({ service, counted }: Counted): string {
  return counted?.job ?? service;
}

/** The counter of an SLO, or the base name of its histogram. */
export function metricOf({ latencyBound, counted }: Counted): string {
  return counted?.metric ?? (latencyBound ? DURATION : REQUESTS);
}

function braces(...matchers: string[]): string {
  const text = matchers.filter(Boolean).join(',');
  return text && `{${text}}`;
}

/** In both spellings: Prometheus 3 writes whole bounds as `1.0`. */
function boundMatcher(bound: string): string {
  return Number.isInteger(Number(bound))
    ? `le=~"${bound}(\\\\.0)?"`
    : `le="${bound}"`;
}

export function rawSelectors(story: Counted): RawSelectors {
  const { latencyBound, counted } = story;
  const metric = metricOf(story);
  const matchers = counted?.matchers ?? `job="${story.service}"`;
  return latencyBound
    ? {
        total: `${metric}_count${braces(matchers)}`,
        part: `${metric}_bucket${braces(matchers, boundMatcher(latencyBound))}`,
      }
    : {
        total: `${metric}${braces(matchers)}`,
        part: `${metric}${braces(matchers, 'code=~"5.."')}`,
      };
}
