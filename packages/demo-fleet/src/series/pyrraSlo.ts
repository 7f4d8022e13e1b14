import { SECOND } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import { Labels, METRIC_NAME } from '../promql/labels';
import { hash } from './hash';
import type { RecordingRule, Rule, RuleGroup } from './ruleGroup';
import { Grid, SampledSeries } from './sampledSeries';
import { ScrapedEvents } from './scrapedEvents';
import { rawSelectors, REQUESTS } from './selectors';

/** Prefix of what Pyrra records from the requests' counter. */
export const METRIC = REQUESTS.replace(/_total$/, '');

/** Pyrra's windows for a period of four weeks. */
export const WINDOWS = ['5m', '30m', '1h', '2h', '6h', '1d', '4d'] as const;
export type Window = (typeof WINDOWS)[number];

/** What all rules of one SLO of Pyrra's share. */
export class PyrraSlo {
  readonly events: ScrapedEvents;
  readonly labels: Labels;
  readonly total: string;
  readonly errors: string;

  constructor(readonly story: SloStory, start: number) {
    this.events = new ScrapedEvents(story, start);
    // Pyrra copies the equality matchers of the total and the labels `pyrra.dev/*` of the object.
    this.labels = { slo: story.name, job: story.service, ...story.labels };
    const { total, part } = rawSelectors(story);
    this.total = total;
    this.errors = part;
  }

  get selector(): string {
    return `job="${this.story.service}",slo="${this.story.name}"`;
  }

  grid(group: string, step: number): Grid {
    const phase = hash(`pyrra/${this.story.name}/${group}`) % step;
    return { step, phase: phase - (phase % SECOND) };
  }

  errorRatio(t: number, window: number): number | undefined {
    const total = this.events.total(t, window);
    const bad = this.events.bad(t, window);
    return total === undefined || bad === undefined ? undefined : bad / total;
  }

  series(
    record: string,
    grid: Grid,
    options: { labels?: Labels; valueAt: SampledSeries['valueAt'] },
  ): SampledSeries {
    const labels = { ...options.labels, ...this.labels };
    return new SampledSeries(
      { [METRIC_NAME]: record, ...labels },
      grid,
      options.valueAt,
    );
  }

  recording(expr: string, series: SampledSeries[]): RecordingRule {
    const record = series[0].labels[METRIC_NAME];
    return { type: 'recording', record, expr, labels: this.labels, series };
  }

  group(name: string, grid: Grid, rules: Rule[]): RuleGroup {
    return {
      name,
      file: `/etc/prometheus/pyrra/${this.story.name}.yaml`,
      interval: grid.step,
      phase: grid.phase,
      loaded: -Infinity,
      rules,
    };
  }
}
