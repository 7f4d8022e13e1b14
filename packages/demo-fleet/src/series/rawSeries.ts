import { DAY, SECOND } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import { Labels, METRIC_NAME } from '../promql/labels';
import { createEventModel } from './createEventModel';
import { hash } from './hash';
import { Grid, SampledSeries } from './sampledSeries';
import { DURATION, REQUESTS } from './selectors';

const SCRAPE_INTERVAL = 30 * SECOND;

// Counters count from here, long before anything looks back to.
const COUNTED_SINCE = -100 * DAY;

function targetOf(service: string): { labels: Labels; grid: Grid } {
  const offset = hash(`target/${service}`);
  return {
    labels: { job: service, instance: `10.0.${(offset >>> 8) % 250}.7:8080` },
    grid: {
      step: SCRAPE_INTERVAL,
      phase: SECOND * (offset % (SCRAPE_INTERVAL / SECOND)),
    },
  };
}

/** The counters that an SLO's rules read, as the service exposes them. */
function countersOf(story: SloStory, start: number): SampledSeries[] {
  const model = createEventModel(story, start);
  const { labels, grid } = targetOf(story.service);
  const since = start + COUNTED_SINCE;
  const counter = (
    name: string,
    own: Labels,
    count: (t: number) => number,
  ): SampledSeries =>
    new SampledSeries({ [METRIC_NAME]: name, ...labels, ...own }, grid, t =>
      t >= since && model.observed(t) ? count(t) - count(since) : undefined,
    );
  const total = (t: number) => model.total(t);
  const bad = (t: number) => model.bad(t);
  const good = (t: number) => total(t) - bad(t);
  return story.latencyBound
    ? [
        counter(`${DURATION}_count`, {}, total),
        counter(`${DURATION}_bucket`, { le: story.latencyBound }, good),
        counter(`${DURATION}_bucket`, { le: '+Inf' }, total),
      ]
    : [
        counter(REQUESTS, { code: '200' }, good),
        counter(REQUESTS, { code: '500' }, bad),
      ];
}

/** `up` of every scraped service. */
function targetSeries(stories: readonly SloStory[], start: number) {
  const byService = new Map(stories.map(story => [story.service, story]));
  return [...byService.values()].map(story => {
    const model = createEventModel(story, start);
    const { labels, grid } = targetOf(story.service);
    return new SampledSeries({ [METRIC_NAME]: 'up', ...labels }, grid, t =>
      model.observed(t) ? 1 : 0,
    );
  });
}

/** What one Prometheus scrapes from the services whose SLOs it records. */
export function rawSeries(
  stories: readonly SloStory[],
  start: number,
): SampledSeries[] {
  return [
    ...targetSeries(stories, start),
    ...stories.flatMap(story => countersOf(story, start)),
  ];
}
