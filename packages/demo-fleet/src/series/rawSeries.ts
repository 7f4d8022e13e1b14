import type { SloStory } from '../scenario/sloStory';
import { METRIC_NAME } from '../promql/labels';
import { SampledSeries } from './sampledSeries';
import { ScrapedEvents } from './scrapedEvents';

/** What one Prometheus scrapes from the services whose SLOs it records: `up` and their counters. */
export function rawSeries(
  stories: readonly SloStory[],
  start: number,
): SampledSeries[] {
  const scraped = stories.map(story => new ScrapedEvents(story, start));
  const targets = new Map(scraped.map(events => [events.target.job, events]));
  const up = [...targets.values()].map(
    events =>
      new SampledSeries(
        { [METRIC_NAME]: 'up', ...events.target },
        events.grid,
        t => (events.present(t) ? 1 : 0),
      ),
  );
  return [...up, ...scraped.flatMap(events => events.series())];
}
